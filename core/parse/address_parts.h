#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace attache {

/// An address that a program wrote into one cell in its parts:
/// {"address":"12 Mill Road","city":"Leeds","country":"GB"}.
struct AddressParts
{
    QString street;
    QString city;
    QString province;
    QString others; ///< what else it says: "country: GB, postcode: LS1 4AP"
};

/// The parts in @p cell, those of the first address where it lists several; none for a cell of any
/// other form.
std::optional<AddressParts> readAddressParts(std::string_view cell);

} // namespace attache
