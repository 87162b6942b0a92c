#include "core/deck/macro_stripper.h"

#include "core/deck/package_writer.h"

#include <QBuffer>
#include <QSet>

namespace attache {

namespace {

bool isMacroRelationship(const QString &type)
{
    return relationship::is(type, "vbaProject") || relationship::is(type, "vbaProjectSignature") ||
           relationship::is(type, "vbaData") || relationship::is(type, "wordVbaData") ||
           relationship::is(type, "xlMacrosheet") || relationship::is(type, "xlIntlMacrosheet");
}

QString plainMainType(const QString &type)
{
    static const QHash<QString, QString> Plain = {
        {QStringLiteral("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
         QStringLiteral(
             "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")},
        {QStringLiteral("application/vnd.ms-word.document.macroEnabled.main+xml"),
         QStringLiteral(
             "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")},
        {QStringLiteral("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"),
         QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.presentation."
                        "main+xml")},
    };
    return Plain.value(type, type);
}

} // namespace

Result<QByteArray> withoutMacros(const Package &source, const Part &part)
{
    auto buffer = std::make_unique<QBuffer>();
    ATTACHE_TRY(const QByteArray bytes, source.read(part));
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    ATTACHE_TRY(const auto embedded, Package::open(std::move(buffer), part.name, source.limits()));

    QSet<QString> macros;
    const auto kept = [&](const std::vector<Relationship> &all) {
        std::vector<Relationship> result;
        for (const Relationship &each : all) {
            if (isMacroRelationship(each.type))
                macros.insert(each.target);
            else
                result.push_back(each);
        }
        return result;
    };
    PackageWriter writer;
    ATTACHE_TRY(const auto *top, embedded->relationships());
    writer.relate({}, kept(*top));
    // Which parts are macros is known once all relationships were seen.
    for (const Part &each : embedded->parts()) {
        ATTACHE_TRY(const auto *relationships, embedded->relationships(each));
        static_cast<void>(kept(*relationships));
    }
    for (const Part &each : embedded->parts()) {
        if (macros.contains(each.name) ||
            each.contentType.contains(QLatin1String("vbaProject"), Qt::CaseInsensitive) ||
            each.contentType.contains(QLatin1String("vbaData"), Qt::CaseInsensitive))
            continue;
        ATTACHE_TRY(const auto *relationships, embedded->relationships(each));
        writer.copy(*embedded, each, each.name, plainMainType(each.contentType));
        writer.relate(each.name, kept(*relationships));
    }
    QBuffer result;
    result.open(QIODevice::ReadWrite);
    ATTACHE_CHECK(writer.write(result));
    return result.data();
}

Result<bool> holdsOldMacros(const Package &source, const Part &part)
{
    static const QByteArray Name = [] {
        const QString text = QStringLiteral("_VBA_PROJECT");
        return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }();
    bool found = false;
    QByteArray window;
    ATTACHE_CHECK(source.read(part, [&](QByteArrayView piece) {
        window.append(piece.data(), piece.size());
        found = window.contains(Name);
        window = window.right(Name.size());
        return !found;
    }));
    return found;
}

} // namespace attache
