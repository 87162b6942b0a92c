#pragma once

#include "core/package/xml_part.h"

#include <QSet>
#include <QString>

namespace attache {

/// Takes out of @p part what refers to the relationships @p ids, so that the part stays valid
/// without them: a link goes and its text stays, a picture goes, an embedded object leaves its
/// picture behind.
void removeReferences(XmlPart &part, const QSet<QString> &ids);

} // namespace attache
