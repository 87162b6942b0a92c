#pragma once

#include "core/brief/brief.h"

#include <functional>

namespace attache {

class Desk;
class PersonPicker;

/// Adds whoever is picked to the visit of the brief that @p brief gives then; a new name becomes a
/// contact first. @p desk outlives the picker.
void addPickedPeople(PersonPicker &picker, Desk &desk,
                     const std::function<const BriefData &()> &brief);

} // namespace attache
