#pragma once

#include <QCoreApplication>

/// @file
/// Texts that stand in several places with one meaning have one source and one translation each:
/// use these instead of the tr() of a class. Whatever a description names already is said by its
/// words, so that a column, a form and a document call a field the same.

namespace attache {

/// What fields are called; for `FieldInfo::label()` where the description is at hand.
struct FieldLabel
{
    Q_DECLARE_TR_FUNCTIONS(Field)
};

/// What record types and their commands are called.
struct TypeLabel
{
    Q_DECLARE_TR_FUNCTIONS(RecordType)
};

/// What programs say everywhere: "Delete", "Try again".
struct Common
{
    Q_DECLARE_TR_FUNCTIONS(Common)
};

} // namespace attache
