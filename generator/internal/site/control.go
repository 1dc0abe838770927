package site

import (
	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// Control is one comparison of two figures that must agree (контрольное соотношение): a total with the sum of its parts, a plan with the legal act. Package
// control makes them.
type Control struct {
	ID         string // unique on the site and lasting: "budget.2022-12-31.parts.executed.expenditure.0700"
	Rule       *diag.Rule
	Group      string // what is compared, as a key of texts: "parts"
	Subject    string // what it is of: «Образование (0700)»
	Scope      string // the report or the plan that it is about: "2022-12-31", "2022 approved"
	Column     string // the canonical column that is compared: "executed"; empty when it is none
	Key        string // what passports call the row: «0700», «450»
	Stated     Figure // what the file says
	Expected   Figure // what it must equal
	Difference decimal.Decimal
	Tolerance  decimal.Decimal // what rounding allows; zero is exact
	State      ControlState
	// Explanation is the passport's, when the figures differ and it says why.
	Explanation *dataset.Explanation
}

// ControlState is how a comparison came out.
type ControlState string

// The states. A failed one shuts the gate, so that pages show it only while serving.
const (
	ControlPassed    ControlState = "passed"    // equal to the kopeck
	ControlRounded   ControlState = "rounded"   // apart by no more than rounding allows
	ControlExplained ControlState = "explained" // apart, and the passport says why
	ControlNoticed   ControlState = "noticed"   // apart, which may be lawful: a warning or a notice
	ControlFailed    ControlState = "failed"
)

// Demo says whether either figure is invented.
func (c Control) Demo() bool { return c.Stated.Demo || c.Expected.Demo }
