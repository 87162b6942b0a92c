#include "core/package/package.h"

#include "core/base/shared_text.h"
#include "core/package/part_kinds.h"
#include "core/package/part_names.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUrl>
#include <QtEndian>

#include <zip.h>

#include <array>

namespace attache {

namespace {

const QString ContentTypesName = QStringLiteral("[content_types].xml");

bool isRelationshipsName(const QString &lower)
{
    return lower.endsWith(QLatin1String(".rels")) &&
           (lower.startsWith(QLatin1String("_rels/")) || lower.contains(QLatin1String("/_rels/")));
}

/// The little-endian number at @p offset, 0 when there is not enough.
template <typename T>
T numberAt(const QByteArray &bytes, qsizetype offset)
{
    if (offset < 0 || offset + qsizetype(sizeof(T)) > bytes.size())
        return 0;
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

struct DirectoryEnd
{
    bool found = false;
    quint64 entries = 0;
    quint64 bytes = 0;
};

/// Reads the ZIP's end record ourselves: libzip allocates for every entry it announces before
/// anybody could object to their number.
DirectoryEnd findDirectoryEnd(QIODevice &device)
{
    constexpr qint64 Longest = 22 + 0xffff;
    const qint64 start = qMax<qint64>(0, device.size() - Longest);
    device.seek(start);
    const QByteArray tail = device.read(Longest);
    const qsizetype at = tail.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
    if (at < 0)
        return {};
    DirectoryEnd end{true, numberAt<quint16>(tail, at + 10), numberAt<quint32>(tail, at + 12)};
    if (end.entries == 0xffff || end.bytes == 0xffffffff) {
        const qsizetype wide = tail.lastIndexOf(QByteArrayLiteral("PK\x06\x06"), at);
        if (wide >= 0) {
            end.entries = numberAt<quint64>(tail, wide + 32);
            end.bytes = numberAt<quint64>(tail, wide + 40);
        }
    }
    return end;
}

QByteArray utf16(const char *text)
{
    const QString string = QString::fromLatin1(text);
    return QByteArray(reinterpret_cast<const char *>(string.utf16()), string.size() * 2);
}

QString zipErrorText(zip_error_t *error)
{
    return QString::fromUtf8(zip_error_strerror(error));
}

/// As many of the names in @p archive as tell how it was written.
QStringList firstNames(zip_t *archive)
{
    QStringList names;
    for (zip_int64_t index = 0; index < qMin(64L, zip_get_num_entries(archive, 0)); ++index)
        names += QString::fromUtf8(zip_get_name(archive, zip_uint64_t(index), ZIP_FL_ENC_GUESS));
    return names;
}

} // namespace

namespace relationship {

bool is(const QString &type, const char *word)
{
    const QLatin1String last(word);
    return type.size() > last.size() && type.endsWith(last) &&
           type.at(type.size() - last.size() - 1) == u'/';
}

} // namespace relationship

Package::~Package() = default;

Error Package::corrupt(const QString &message, const QString &detail) const
{
    return {Error::Kind::Corrupt, message, detail.isEmpty() ? m_label : detail, {}};
}

Error Package::encrypted() const
{
    return {Error::Kind::Invalid,
            tr("\"%1\" is encrypted. Open it in the program that created it, save it "
               "without a password, and try again.")
                .arg(m_label),
            {},
            {}};
}

Result<std::unique_ptr<Package>> Package::open(const QString &path, const PackageLimits &limits,
                                               Expected expected)
{
    auto file = std::make_unique<QFile>(path);
    const QString label = QFileInfo(path).fileName();
    if (!file->exists()) {
        return Error{Error::Kind::NotFound,
                     Common::tr("The file \"%1\" was not found.").arg(path),
                     path,
                     {}};
    }
    if (!file->open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::Io,
                     Common::tr("The file \"%1\" cannot be read.").arg(path),
                     file->errorString(),
                     {}};
    }
    return open(std::move(file), label, limits, expected);
}

Result<std::unique_ptr<Package>> Package::open(std::unique_ptr<QIODevice> device,
                                               const QString &label, const PackageLimits &limits,
                                               Expected expected)
{
    std::unique_ptr<Package> package(new Package);
    package->m_label = label;
    package->m_limits = limits;
    package->m_expected = expected;
    package->m_device = std::move(device);
    ATTACHE_CHECK(package->checkContainer());
    ATTACHE_CHECK(package->openArchive());
    ATTACHE_CHECK(package->readDirectory());
    ATTACHE_CHECK(package->readContentTypes());
    return package;
}

Result<void> Package::checkContainer()
{
    m_device->seek(0);
    const QByteArray start = m_device->read(8);
    if (start.startsWith(QByteArrayLiteral("\xd0\xcf\x11\xe0"))) {
        m_device->seek(0);
        // The directory of a compound file may lie anywhere; its names are UTF-16.
        const QByteArray compound = m_device->read(64LL << 20);
        if (compound.contains(utf16("EncryptedPackage")))
            return encrypted();
        if (isSpreadsheet())
            return Error{Error::Kind::Invalid,
                         tr("\"%1\" is in the format of Excel 97–2003. Save it as .xlsx and try "
                            "again.")
                             .arg(m_label),
                         {},
                         {}};
        return Error{Error::Kind::Invalid,
                     tr("\"%1\" is in the format of PowerPoint 97–2003. Save it as .pptx and try "
                        "again.")
                         .arg(m_label),
                     {},
                     {}};
    }
    if (!start.startsWith("PK")) {
        return Error{Error::Kind::Invalid,
                     start.isEmpty()
                         ? tr("\"%1\" is empty.").arg(m_label)
                         : tr("\"%1\" is not a presentation: it is not a ZIP file.").arg(m_label),
                     {},
                     {}};
    }
    const DirectoryEnd end = findDirectoryEnd(*m_device);
    if (!end.found) {
        return corrupt(tr("\"%1\" is incomplete: its end is missing. Get a new copy of the file.")
                           .arg(m_label));
    }
    if (end.entries > quint64(m_limits.entries) || end.bytes > quint64(m_limits.directoryBytes)) {
        return corrupt(tr("\"%1\" has %2 entries; the limit is %3.")
                           .arg(m_label)
                           .arg(end.entries)
                           .arg(m_limits.entries));
    }
    return {};
}

Result<void> Package::openArchive()
{
    zip_source_t *source = zipSourceReading(*m_device);
    if (!source)
        return corrupt(tr("\"%1\" cannot be opened.").arg(m_label));
    zip_error_t error;
    zip_error_init(&error);
    m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!m_archive) {
        zip_source_free(source);
        const QString detail = zipErrorText(&error);
        zip_error_fini(&error);
        return corrupt(tr("\"%1\" is damaged or incomplete: its list of contents cannot be read. "
                          "Get a new copy of the file.")
                           .arg(m_label),
                       detail);
    }
    zip_error_fini(&error);
    return {};
}

Result<void> Package::readDirectory()
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > m_limits.entries) {
        return corrupt(tr("\"%1\" has %2 entries; the limit is %3.")
                           .arg(m_label)
                           .arg(count)
                           .arg(m_limits.entries));
    }
    qint64 total = 0;
    qint64 compressed = 0;
    m_parts.reserve(static_cast<size_t>(count));
    for (zip_int64_t index = 0; index < count; ++index)
        ATTACHE_CHECK(addEntry(static_cast<quint64>(index), total, compressed));
    if (total >= 4 * m_limits.ratioFromBytes &&
        total / qMax<qint64>(1, compressed) > m_limits.ratio) {
        return corrupt(
            tr("\"%1\" would expand to %2 times its size. It may be a zip bomb and was rejected.")
                .arg(m_label)
                .arg(total / qMax<qint64>(1, compressed)));
    }
    return {};
}

Result<void> Package::addEntry(quint64 index, qint64 &total, qint64 &compressed)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive.get(), index, ZIP_FL_ENC_GUESS, &stat) != 0 || !stat.name)
        return corrupt(tr("\"%1\" has an entry that cannot be read.").arg(m_label));
    const QString raw = QString::fromUtf8(stat.name);
    EntryName entry = entryName(raw);
    if (entry.isHostile && areRooted(firstNames(m_archive.get()) << raw))
        entry = entryName(raw.mid(1));
    const QString &name = entry.name;
    if (entry.isFolder && stat.size == 0)
        return {};
    if (entry.isHostile || name.isEmpty())
        return corrupt(tr("\"%1\" has an entry whose name points outside the file: \"%2\".")
                           .arg(m_label, raw));
    noteMendedName(raw, name);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
        return Error{Error::Kind::Invalid,
                     tr("\"%1\" is encrypted: the entry \"%2\" needs a password. Save the file "
                        "without a password and try again.")
                         .arg(m_label, name),
                     {},
                     {}};
    }
    Part part{name,     {},    qint64(stat.size), qint64(stat.comp_size),
              stat.crc, index, stat.comp_method};
    total += part.size;
    compressed += part.compressedSize;
    if (part.size < 0 || part.size > m_limits.entryBytes || total > m_limits.totalBytes) {
        return corrupt(tr("\"%1\" is too large: the entry \"%2\" would expand to %3 MB.")
                           .arg(m_label, name)
                           .arg(part.size >> 20));
    }
    if (part.size >= m_limits.ratioFromBytes &&
        part.size / qMax<qint64>(1, part.compressedSize) > m_limits.ratio) {
        return corrupt(tr("The entry \"%2\" of \"%1\" would expand to %3 times its size. It may be "
                          "a zip bomb and was rejected.")
                           .arg(m_label, name)
                           .arg(part.size / qMax<qint64>(1, part.compressedSize)));
    }
    const QString key = name.toLower();
    if (m_byName.contains(key) || m_service.contains(key))
        return corrupt(tr("\"%1\" contains the part \"%2\" twice.").arg(m_label, name));
    if (key == ContentTypesName || isRelationshipsName(key)) {
        m_service.emplace(key, std::move(part));
    } else {
        m_byName.insert(key, m_parts.size());
        if (const QString decoded = comparableName(name); decoded != key)
            m_byDecodedName.insert(decoded, m_parts.size());
        m_parts.push_back(std::move(part));
    }
    return {};
}

void Package::noteMendedName(const QString &raw, const QString &name)
{
    if (raw == name || !m_remarks.isEmpty())
        return;
    m_remarks.append(
        raw.contains(u'\\')
            ? tr("\"%1\" uses backslashes in part names, such as \"%2\". They were read as "
                 "slashes.")
                  .arg(m_label, raw)
            : tr("\"%1\" contains part names that are not allowed. \"%2\" was read as \"%3\".")
                  .arg(m_label, raw, name));
}

Result<void> Package::readContentTypes()
{
    const auto types = m_service.constFind(ContentTypesName);
    if (types == m_service.cend() && isSpreadsheet())
        return {};
    if (types == m_service.cend()) {
        return Error{
            Error::Kind::Invalid,
            tr("\"%1\" is not a presentation: it is a ZIP file without a list of content types.")
                .arg(m_label),
            {},
            {}};
    }
    ATTACHE_TRY(const XmlPart list, readXml(*types));
    QHash<QString, QString> byExtension;
    QHash<QString, QString> byName;
    for (pugi::xml_node node : list.root().children()) {
        const QString type = xml::text(node, "ContentType");
        if (xml::is(node, "Default")) {
            QString extension = xml::text(node, "Extension").toLower();
            while (extension.startsWith(u'.'))
                extension.remove(0, 1);
            byExtension.insert(extension, type);
        } else if (xml::is(node, "Override")) {
            QString name = xml::text(node, "PartName");
            while (name.startsWith(u'/') || name.startsWith(u'\\'))
                name.remove(0, 1);
            byName.insert(comparableName(entryName(name).name), type);
        }
    }
    for (Part &part : m_parts) {
        const QString key = comparableName(part.name);
        const auto found = byName.constFind(key);
        if (found != byName.cend())
            part.contentType = *found;
        else
            part.contentType = byExtension.value(key.mid(key.lastIndexOf(u'.') + 1));
    }
    guessContentTypes();
    return {};
}

void Package::guessContentTypes()
{
    for (Part &part : m_parts) {
        if (!saysNothing(part.contentType) && !isDoubtful(part.contentType, part.name))
            continue;
        QByteArray start;
        const auto read = stream(part, false, [&](QByteArrayView piece) {
            start.append(piece.data(), piece.size());
            return start.size() < BytesThatTell;
        });
        // A part that cannot be unpacked is told about where it is needed.
        if (!read)
            continue;
        const QString said = part.contentType;
        const QString type = toldType(said, start, part.name);
        const bool isOtherKind = type.section(u'/', 0, 0) != said.section(u'/', 0, 0);
        part.isTypeGuessed = type != said && (saysNothing(said) || isOtherKind);
        part.contentType = type;
    }
}

const Part *Package::part(const QString &name) const
{
    const QString key = name.toLower();
    if (const auto found = m_byName.constFind(key); found != m_byName.cend())
        return &m_parts[*found];
    const auto decoded = m_byDecodedName.constFind(key);
    return decoded == m_byDecodedName.cend() ? nullptr : &m_parts[*decoded];
}

Result<void> Package::stream(const Part &part, bool compressed,
                             const std::function<bool(QByteArrayView)> &sink) const
{
    zip_file_t *file =
        zip_fopen_index(m_archive.get(), part.index, compressed ? ZIP_FL_COMPRESSED : 0);
    if (!file) {
        return corrupt(tr("The part \"%2\" of \"%1\" cannot be unpacked.").arg(m_label, part.name),
                       QString::fromUtf8(zip_strerror(m_archive.get())));
    }
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> closer(file, zip_fclose);
    const qint64 expected = compressed ? part.compressedSize : part.size;
    std::array<char, 32768> buffer;
    qint64 total = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(file, buffer.data(), buffer.size());
        total += qMax<zip_int64_t>(0, count);
        // More than announced is as wrong as an error: the limits were checked against that.
        if (count < 0 || total > expected) {
            return corrupt(tr("The part \"%2\" of \"%1\" is damaged.").arg(m_label, part.name),
                           zipErrorText(zip_file_get_error(file)));
        }
        if (count == 0)
            break;
        if (!sink(QByteArrayView(buffer.data(), static_cast<qsizetype>(count))))
            return {};
    }
    if (total != expected)
        return corrupt(tr("The part \"%2\" of \"%1\" is damaged.").arg(m_label, part.name));
    return {};
}

Result<void> Package::read(const Part &part, const std::function<bool(QByteArrayView)> &sink) const
{
    return stream(part, false, sink);
}

Result<QByteArray> Package::readIndex(const Part &part, bool compressed) const
{
    const qint64 size = compressed ? part.compressedSize : part.size;
    if (size > m_limits.heldBytes) {
        return corrupt(tr("The part \"%2\" of \"%1\" is too large: %3 MB.")
                           .arg(m_label, part.name)
                           .arg(size >> 20));
    }
    QByteArray bytes;
    bytes.reserve(size);
    ATTACHE_CHECK(stream(part, compressed, [&](QByteArrayView piece) {
        bytes.append(piece.data(), piece.size());
        return true;
    }));
    return bytes;
}

Result<QByteArray> Package::read(const Part &part) const
{
    return readIndex(part, false);
}

Result<XmlPart> Package::readXml(const Part &part) const
{
    ATTACHE_TRY(QByteArray bytes, read(part));
    return XmlPart::parse(std::move(bytes), part.name, m_limits.xml);
}

QString Package::relationshipsNameOf(const QString &name)
{
    const qsizetype slash = name.lastIndexOf(u'/');
    return name.left(slash + 1) + QStringLiteral("_rels/") + name.mid(slash + 1) +
           QStringLiteral(".rels");
}

QString Package::resolve(const QString &owner, const QString &target) const
{
    QString path = target.section(u'#', 0, 0).section(u'?', 0, 0);
    path.replace(u'\\', u'/');
    QStringList segments;
    if (!path.startsWith(u'/')) {
        segments = owner.split(u'/');
        segments.removeLast();
    }
    for (const QString &segment : path.split(u'/')) {
        if (segment.isEmpty() || segment == QLatin1String("."))
            continue;
        if (segment != QLatin1String("..")) {
            segments.append(segment);
        } else if (segments.isEmpty()) {
            return {};
        } else {
            segments.removeLast();
        }
    }
    const QString name = segments.join(u'/');
    if (const Part *const known = part(name))
        return known->name;
    const Part *const decoded = part(QUrl::fromPercentEncoding(name.toUtf8()));
    return decoded ? decoded->name : name;
}

namespace {

/// LibreOffice writes what belongs to the package as if it stood beside the list: "../customXml".
QString insideOf(const QString &owner, const QString &target)
{
    const QLatin1String up("../");
    return owner.isEmpty() && target.startsWith(up) ? target.mid(up.size()) : target;
}

} // namespace

Result<std::vector<Relationship>> Package::readRelationships(const QString &owner) const
{
    std::vector<Relationship> result;
    const auto found = m_service.constFind(relationshipsNameOf(owner).toLower());
    if (found == m_service.cend())
        return result;
    ATTACHE_TRY(const XmlPart list, readXml(*found));
    QSet<QString> ids;
    for (pugi::xml_node node : list.root().children()) {
        if (node.type() != pugi::node_element || !xml::is(node, "Relationship"))
            continue;
        Relationship each{
            xml::text(node, "Id"), xml::transitional(xml::text(node, "Type")),
            xml::text(node, "Target"),
            xml::text(node, "TargetMode").compare(QLatin1String("External"), Qt::CaseInsensitive) ==
                0};
        if (ids.contains(each.id)) {
            return corrupt(tr("\"%1\" has two relationships \"%3\" in \"%2\".")
                               .arg(m_label, found->name, each.id));
        }
        ids.insert(each.id);
        if (qint64(result.size()) >= m_limits.relationships) {
            return corrupt(tr("\"%1\" has more than %3 relationships in \"%2\".")
                               .arg(m_label, found->name)
                               .arg(m_limits.relationships));
        }
        if (!each.external) {
            // A bare fragment points into the part itself and is not a relationship to a part.
            if (each.target.startsWith(u'#'))
                each.external = true;
            else if (QString name = resolve(owner, insideOf(owner, each.target)); !name.isEmpty())
                each.target = std::move(name);
            else
                return corrupt(
                    tr("\"%1\" has a relationship in \"%2\" that points outside the file: \"%3\".")
                        .arg(m_label, found->name, each.target));
        }
        result.push_back(std::move(each));
    }
    return result;
}

Result<const std::vector<Relationship> *> Package::relationships(const Part &part) const
{
    auto &kept = m_relationships[part.name];
    if (!kept) {
        ATTACHE_TRY(auto list, readRelationships(part.name));
        m_relationships[part.name] =
            std::make_shared<const std::vector<Relationship>>(std::move(list));
    }
    return m_relationships[part.name].get();
}

Result<const std::vector<Relationship> *> Package::relationships() const
{
    return relationships(Part{});
}

Result<const Part *> Package::related(const Part &owner, const char *word) const
{
    ATTACHE_TRY(const auto *list, relationships(owner));
    for (const Relationship &each : *list) {
        if (!each.external && relationship::is(each.type, word))
            return part(each.target);
    }
    return static_cast<const Part *>(nullptr);
}

Result<bool> Package::sameBytes(const Part &a, const Package &other, const Part &b) const
{
    if (a.size != b.size || a.crc != b.crc)
        return false;
    if (this == &other && a.index == b.index)
        return true;
    // What was packed alike need not be unpacked to be compared.
    const bool packedAlike = a.method == b.method && a.compressedSize == b.compressedSize;
    for (const bool compressed : {true, false}) {
        if (compressed && !packedAlike)
            continue;
        zip_file_t *raw =
            zip_fopen_index(other.archive(), b.index, compressed ? ZIP_FL_COMPRESSED : 0);
        if (!raw) {
            return corrupt(
                tr("The part \"%2\" of \"%1\" cannot be unpacked.").arg(other.m_label, b.name));
        }
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> closer(raw, zip_fclose);
        bool same = true;
        QByteArray counterpart;
        ATTACHE_CHECK(stream(a, compressed, [&](QByteArrayView piece) {
            counterpart.resize(piece.size());
            qsizetype have = 0;
            while (have < piece.size()) {
                const zip_int64_t count =
                    zip_fread(raw, counterpart.data() + have, quint64(piece.size() - have));
                if (count <= 0)
                    break;
                have += static_cast<qsizetype>(count);
            }
            same = have == piece.size() && QByteArrayView(counterpart) == piece;
            return same;
        }));
        if (same)
            return true;
    }
    return false;
}

} // namespace attache
