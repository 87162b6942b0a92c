#pragma once

#include "core/domain/material_use.h"
#include "core/record/record_type.h"

#include <vector>

namespace attache {

/// Something that went along to an earlier visit, of which nobody has said what became of it.
struct OpenMaterial
{
    Id<Visit> visit; ///< it went along to
    QDate day;       ///< of that visit
    const RecordType *type = nullptr;
    qint64 id = 0;
    QString title; ///< as it was then, as is the next
    QString version;
};

/// What to ask about before @p visit: of the last visit of the same account that something went
/// along to. In the order it was taken in.
Result<std::vector<OpenMaterial>> materialsToAskAbout(Connection &connection, Id<Visit> visit);

} // namespace attache
