#pragma once

/// @file
/// What assistive technology is told of a drop-down list.

namespace attache {

/// Lets every combo box be called by its label and its value: "Encoding: UTF-8". Qt names one on
/// Unix by its value alone, which says nothing where no label is its buddy. Once per program.
void installComboBoxAccess();

} // namespace attache
