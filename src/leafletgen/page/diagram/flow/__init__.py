"""Flows, trees and timelines: nodes with their words inside, branches, lanes, loops back. Unit: points."""
