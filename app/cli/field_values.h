#pragma once

#include "core/domain/industry.h"
#include "core/record/record_type.h"

#include <vector>

namespace attache {

/// The record type that @p name means, by its table or its key. Invalid in the field "usage", with
/// the types there are, for none.
Result<const RecordType *> typeCalled(const QString &name);

/// The field of @p fields that @p name means: its key, its label in any language of ours, or the
/// label of a custom field. Invalid in the field "usage", with the fields there are, for none.
Result<const FieldInfo *> fieldCalled(const QString &name, const std::vector<FieldInfo> &fields);

/// What "field=value" assigns.
struct Assignment
{
    const FieldInfo *field = nullptr;
    QVariant value;
};

/// Reads "field=value" as a person writes it: a choice by its key or its word, a record by its id
/// or its name, an amount in major units, a day or an instant as ISO-8601 or as lists write it. No
/// value means none. Invalid in the field "usage" for no such field; Invalid in the field's own
/// key, with what it can hold, for a value it cannot.
Result<Assignment> assignmentFrom(Connection &connection, const QString &text,
                                  const std::vector<FieldInfo> &fields,
                                  const Industries &industries);

} // namespace attache
