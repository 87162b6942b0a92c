#pragma once

#include "core/deck/presentation.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

class QCryptographicHash;

namespace attache {

/// Tells slides apart by what they show and say: saving a file anew, moving a slide or giving
/// relationships other ids leaves the hash as it was; changing a word, a picture, a chart or a note
/// does not. The layout counts by its name, not by its look.
class SlideHash
{
public:
    explicit SlideHash(const Presentation &presentation)
        : m_presentation(presentation)
    {
    }

    /// The hash of @p part, whose tree is @p xml, as hexadecimal digits.
    Result<QByteArray> of(const Part &part, const XmlPart &xml);

private:
    Result<QByteArray> digestOf(const Part &part);
    Result<void> addTree(QCryptographicHash &hash, const Part &part, const XmlPart &xml);
    Result<void> addReference(QCryptographicHash &hash, const Part &part, const QString &id);

    const Presentation &m_presentation;
    QSet<const Part *> m_open;
    QHash<const Part *, QByteArray> m_digests;
};

} // namespace attache
