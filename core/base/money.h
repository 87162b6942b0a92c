#pragma once

#include <QtGlobal>

#include <compare>

namespace attache {

/// An amount in minor units (fen, cents) of the currency its record names.
struct Money
{
    qint64 minor = 0;

    static constexpr Money fromMajor(qint64 major) { return {major * 100}; }
    constexpr double major() const { return static_cast<double>(minor) / 100.0; }

    friend constexpr auto operator<=>(Money, Money) = default; // NOLINT(modernize-use-nullptr)
    friend constexpr Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend constexpr Money &operator+=(Money &a, Money b) { return a = a + b; }
};

} // namespace attache
