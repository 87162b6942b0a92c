#include "core/exchange/xml_stream.h"

#include "core/base/shared_text.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SpreadsheetReader)
};

/// Hands on what can be read; false when there is nothing more to be had.
bool take(QXmlStreamReader &reader, XmlHandler &handler)
{
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            handler.start(reader.name(), reader.attributes());
            break;
        case QXmlStreamReader::EndElement:
            handler.end(reader.name());
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            handler.text(reader.text());
            break;
        default:
            break;
        }
        if (handler.isDone())
            return false;
    }
    return reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
}

} // namespace

Result<void> readXmlPart(const Package &package, const Part &part, XmlHandler &handler,
                         const Progress &progress)
{
    QXmlStreamReader reader;
    qint64 done = 0;
    bool goesOn = true;
    ATTACHE_CHECK(package.read(part, [&](QByteArrayView piece) {
        reader.addData(QByteArray(piece.data(), piece.size()));
        done += piece.size();
        progress.report(done, part.size);
        goesOn = take(reader, handler);
        return goesOn && !progress.cancelled();
    }));
    if (progress.cancelled())
        return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
    if (handler.isDone() || (reader.atEnd() && !reader.hasError()))
        return {};
    return Error{
        Error::Kind::Corrupt,
        Words::tr("The part \"%2\" of \"%1\" is incomplete or is not valid XML. Get a new copy of "
                  "the file.")
            .arg(package.label(), part.name),
        reader.errorString(),
        {}};
}

Result<void> readXmlText(QByteArrayView utf8, const QString &label, XmlHandler &handler,
                         const Progress &progress)
{
    constexpr qsizetype Piece = 1 << 16;
    QXmlStreamReader reader;
    QStringDecoder decoder(QStringDecoder::Utf8);
    for (qsizetype at = 0; at < utf8.size(); at += Piece) {
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
        const QByteArrayView piece = utf8.sliced(at, std::min(Piece, utf8.size() - at));
        // As text, so that what it says of its encoding counts for nothing.
        reader.addData(QString(decoder(piece)));
        progress.report(at, utf8.size());
        if (!take(reader, handler))
            break;
    }
    if (handler.isDone() || (reader.atEnd() && !reader.hasError()))
        return {};
    return Error{Error::Kind::Corrupt,
                 Words::tr("\"%1\" is incomplete or is not valid XML. Get a new copy of the file.")
                     .arg(label),
                 reader.errorString(),
                 {}};
}

} // namespace attache
