#include "core/deck/package_writer.h"

#include "core/base/shared_text.h"
#include "core/package/part_names.h"
#include "core/package/xml_text.h"

#include <QBuffer>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryFile>

#include <zip.h>

namespace attache {

namespace {

constexpr const char *Declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
// 1 January 1980, the first day a ZIP knows: what Office writes too.
constexpr zip_uint16_t FirstDay = 0x21;
/// More than most decks have; what is copied out of decks decides the size of a new one.
constexpr qint64 MostInMemory = 32LL << 20;

/// @p target as seen from the folder of @p owner.
QString relativeTo(const QString &owner, const QString &target)
{
    QStringList from = owner.split(u'/');
    from.removeLast();
    QStringList to = target.split(u'/');
    while (!from.isEmpty() && to.size() > 1 && from.first() == to.first()) {
        from.removeFirst();
        to.removeFirst();
    }
    return QStringLiteral("../").repeated(from.size()) + to.join(u'/');
}

Error full(const QIODevice &target)
{
    return {Error::Kind::Io,
            Common::tr("The presentation could not be written. The disk may be full."),
            target.errorString(),
            {}};
}

void onProgress(zip_t *, double done, void *state)
{
    constexpr int Steps = 1000;
    static_cast<const Progress *>(state)->report(qint64(done * Steps), Steps);
}

int isCancelled(zip_t *, void *state)
{
    return static_cast<const Progress *>(state)->cancelled() ? 1 : 0;
}

} // namespace

void PackageWriter::addContentType(const QString &name, const QString &contentType)
{
    const QString extension = name.mid(name.lastIndexOf(u'.') + 1).toLower();
    const bool isOrdinary = std::all_of(extension.begin(), extension.end(), [](QChar each) {
        return each.unicode() < 0x80 && each.isLetterOrNumber();
    });
    // XML parts are always named one by one; of the rest the first of its extension speaks for all.
    if (isOrdinary && extension != QLatin1String("xml") && extension != QLatin1String("rels")) {
        const auto known = m_defaults.constFind(extension);
        if (known == m_defaults.cend())
            m_defaults.insert(extension, contentType);
        if (known == m_defaults.cend() || *known == contentType)
            return;
    }
    m_overrides.emplace_back(name, contentType);
}

void PackageWriter::copy(const Package &source, const Part &part, const QString &name,
                         const QString &contentType)
{
    addContentType(name, contentType);
    m_entries.push_back({name, &source, part, {}});
}

void PackageWriter::make(const QString &name, const QString &contentType, Make make)
{
    addContentType(name, contentType);
    m_entries.push_back({name, nullptr, {}, std::move(make)});
}

void PackageWriter::relate(const QString &owner, const std::vector<Relationship> &relationships)
{
    if (relationships.empty())
        return;
    m_entries.push_back({Package::relationshipsNameOf(owner),
                         nullptr,
                         {},
                         [owner, relationships]() -> Result<QByteArray> {
                             return relationshipsXml(owner, relationships);
                         }});
}

QByteArray PackageWriter::relationshipsXml(const QString &owner,
                                           const std::vector<Relationship> &relationships)
{
    QByteArray xml = Declaration;
    xml += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (const Relationship &each : relationships) {
        const QString target =
            each.external ? each.target : encodedName(relativeTo(owner, each.target));
        xml += "<Relationship Id=\"" + escapedXml(each.id) + "\" Type=\"" + escapedXml(each.type) +
               "\" Target=\"" + escapedXml(target) +
               (each.external ? "\" TargetMode=\"External\"/>" : "\"/>");
    }
    return xml + "</Relationships>";
}

QByteArray PackageWriter::contentTypes() const
{
    QByteArray xml = Declaration;
    xml += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    QStringList extensions = m_defaults.keys();
    extensions.sort();
    for (const QString &extension : extensions) {
        xml += "<Default Extension=\"" + escapedXml(extension) + "\" ContentType=\"" +
               escapedXml(m_defaults.value(extension)) + "\"/>";
    }
    for (const auto &[name, type] : m_overrides)
        xml += "<Override PartName=\"/" + escapedXml(encodedName(name)) + "\" ContentType=\"" +
               escapedXml(type) + "\"/>";
    return xml + "</Types>";
}

Result<void> PackageWriter::save(const QString &path, const Progress &progress, const Check &check)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{Error::Kind::Io,
                     Common::tr("The file \"%1\" cannot be written.").arg(path),
                     file.errorString(),
                     {}};
    }
    if (check) {
        ATTACHE_CHECK(writeChecked(file, progress, check));
    } else {
        ATTACHE_CHECK(write(file, progress));
    }
    if (!file.commit()) {
        return Error{Error::Kind::Io,
                     tr("The file \"%1\" could not be completed. The disk may be full.").arg(path),
                     file.errorString(),
                     {}};
    }
    return {};
}

Result<void> PackageWriter::writeChecked(QIODevice &target, const Progress &progress,
                                         const Check &check)
{
    // QSaveFile cannot be read, and what was not looked through is not to lie beside the target.
    return copiedBytes() <= MostInMemory ? writeByMemory(target, progress, check)
                                         : writeByFile(target, progress, check);
}

qint64 PackageWriter::copiedBytes() const
{
    qint64 bytes = 0;
    for (const Entry &entry : m_entries)
        bytes += entry.part.compressedSize;
    return bytes;
}

Result<void> PackageWriter::writeByMemory(QIODevice &target, const Progress &progress,
                                          const Check &check)
{
    QBuffer draft;
    draft.buffer().reserve(copiedBytes());
    draft.open(QIODevice::ReadWrite);
    ATTACHE_CHECK(write(draft, progress));
    auto written = std::make_unique<QBuffer>();
    written->setData(draft.data());
    written->open(QIODevice::ReadOnly);
    ATTACHE_CHECK(check(std::move(written)));
    return target.write(draft.data()) == draft.size() ? Result<void>() : full(target);
}

Result<void> PackageWriter::writeByFile(QIODevice &target, const Progress &progress,
                                        const Check &check)
{
    QTemporaryFile draft;
    if (!draft.open())
        return Error{Error::Kind::Io,
                     Common::tr("There is no space for temporary files."),
                     draft.errorString(),
                     {}};
    ATTACHE_CHECK(write(draft, progress));
    auto written = std::make_unique<QFile>(draft.fileName());
    if (!draft.flush() || !written->open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
                     Common::tr("There is no space for temporary files."),
                     draft.errorString(),
                     {}};
    ATTACHE_CHECK(check(std::move(written)));
    draft.seek(0);
    constexpr qint64 Piece = 1 << 20;
    for (QByteArray bytes = draft.read(Piece); !bytes.isEmpty(); bytes = draft.read(Piece)) {
        if (target.write(bytes) != bytes.size())
            return full(target);
    }
    return {};
}

Result<void> PackageWriter::write(QIODevice &device, const Progress &progress)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zipSourceWriting(device);
    ZipHandle archive(target ? zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error)
                             : nullptr);
    const QString opening = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(target);
        return Error{Error::Kind::Io, tr("The presentation cannot be written."), opening, {}};
    }
    Error failure;
    ATTACHE_CHECK(addEntries(archive.get(), failure));
    auto *state = const_cast<Progress *>(&progress);
    zip_register_progress_callback_with_state(archive.get(), 0.001, onProgress, nullptr, state);
    zip_register_cancel_callback_with_state(archive.get(), isCancelled, nullptr, state);
    if (zip_close(archive.get()) != 0) {
        if (progress.cancelled())
            return Error{
                Error::Kind::Cancelled, tr("Writing the presentation was cancelled."), {}, {}};
        if (!failure.message.isEmpty())
            return failure;
        return Error{Error::Kind::Io,
                     Common::tr("The presentation could not be written. The disk may be full."),
                     QString::fromUtf8(zip_strerror(archive.get())),
                     {}};
    }
    // Closed and freed by libzip; a second time would be one too many.
    static_cast<void>(archive.release());
    return {};
}

Result<void> PackageWriter::addEntries(zip_t *archive, Error &failure)
{
    const auto add = [&](const QString &name, zip_source_t *source, int method, unsigned level) {
        if (!source)
            return false;
        const zip_int64_t index =
            zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        return zip_set_file_compression(archive, entry, method, level) == 0 &&
               zip_file_set_dostime(archive, entry, 0, FirstDay, 0) == 0;
    };
    const auto adding = [&](const Make &make) {
        return zipSourceMaking([&failure, make]() -> std::optional<QByteArray> {
            Result<QByteArray> made = make();
            if (made)
                return *std::move(made);
            failure = made.error();
            return std::nullopt;
        });
    };
    const auto notAdded = [&](const QString &name) {
        return Error{Error::Kind::Io,
                     tr("The part \"%1\" could not be added to the presentation.").arg(name),
                     QString::fromUtf8(zip_strerror(archive)),
                     {}};
    };

    // What is usual takes a third longer, and saves 7 % of the parts that are written anew.
    constexpr unsigned Quick = 3;
    const QString types = QStringLiteral("[Content_Types].xml");
    if (!add(types, adding([this]() -> Result<QByteArray> { return contentTypes(); }),
             ZIP_CM_DEFLATE, Quick))
        return notAdded(types);
    for (const Entry &entry : m_entries) {
        if (!entry.source) {
            if (!add(entry.name, adding(entry.make), ZIP_CM_DEFLATE, Quick))
                return notAdded(entry.name);
            continue;
        }
        // Office reads nothing but deflated and stored entries; the rest is packed anew.
        const bool asPacked =
            entry.part.method == ZIP_CM_DEFLATE || entry.part.method == ZIP_CM_STORE;
        zip_source_t *source = zip_source_zip(archive, entry.source->archive(), entry.part.index,
                                              asPacked ? ZIP_FL_COMPRESSED : 0, 0, -1);
        if (!add(entry.name, source, asPacked ? entry.part.method : ZIP_CM_DEFLATE, 0))
            return notAdded(entry.name);
    }
    return {};
}

} // namespace attache
