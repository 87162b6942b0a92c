#pragma once

#include "core/base/progress.h"
#include "core/package/package.h"

#include <QXmlStreamReader>

#include <functional>

namespace attache {

/// What a reader of an XML part is told, in the order of the part. Names are local ones.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;

    virtual void start(QStringView name, const QXmlStreamAttributes &attributes) = 0;
    virtual void end(QStringView name) = 0;
    virtual void text(QStringView /*text*/) {}
    /// Nothing more is read then.
    virtual bool isDone() const { return false; }
};

/// Reads @p part of @p package piece by piece. Errors: Corrupt for what is no XML; Cancelled.
Result<void> readXmlPart(const Package &package, const Part &part, XmlHandler &handler,
                         const Progress &progress);
/// The same for a whole text in UTF-8, whatever encoding it says it is in; @p label is the file's
/// name for messages.
Result<void> readXmlText(QByteArrayView utf8, const QString &label, XmlHandler &handler,
                         const Progress &progress);

} // namespace attache
