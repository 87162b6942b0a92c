#pragma once

#include "core/base/result.h"
#include "core/package/xml_part.h"
#include "core/package/zip_device.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace attache {

/// What a package may cost before it is refused. The defaults let every honest deck through and
/// keep the reading of a hostile one within 200 MB and two seconds.
struct PackageLimits
{
    qint64 entries = 50'000;
    qint64 directoryBytes = 16LL << 20; ///< of the ZIP's central directory
    qint64 entryBytes = 2LL << 30;      ///< uncompressed, one entry
    qint64 totalBytes = 8LL << 30;      ///< uncompressed, all entries
    qint64 heldBytes = 64LL << 20;      ///< of a part read into memory as a whole
    qint64 ratio = 200;                 ///< uncompressed to compressed, of what is large:
    qint64 ratioFromBytes = 16LL << 20; ///< … an entry or a package of at least this size
    qint64 relationships = 10'000;      ///< of one part
    qint64 slides = 10'000;
    XmlLimits xml;
};

/// One part of a package.
struct Part
{
    QString name;        ///< without a leading slash: "ppt/slides/slide1.xml"
    QString contentType; ///< empty when the package gives none
    qint64 size = 0;     ///< uncompressed
    qint64 compressedSize = 0;
    quint32 crc = 0;
    quint64 index = 0;  ///< in the ZIP
    quint16 method = 0; ///< ZIP's number of the compression
    /// The package does not say what the part is: its content type was read from its first bytes
    /// or from the ending of its name.
    bool isTypeGuessed = false;
};

/// One relationship of a part or of the package itself.
struct Relationship
{
    QString id;
    QString type;   ///< in the transitional form, also in a strict package
    QString target; ///< a part's name, or what the file says when it is external
    bool external = false;
};

/// Relationship types by the last word of their address; see ECMA-376 part 1 and [MS-PPTX].
namespace relationship {
inline constexpr const char *Office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// Whether @p type ends in "/" and @p word.
bool is(const QString &type, const char *word);
} // namespace relationship

/// An Open Packaging Conventions package in a ZIP, opened for reading under limits. Nothing is
/// ever extracted to disk, no external target is ever opened. Use from one thread at a time.
class Package
{
    Q_DECLARE_TR_FUNCTIONS(Package)

public:
    ~Package();
    Package(const Package &) = delete;
    Package &operator=(const Package &) = delete;

    /// What a package is opened as: for the words of errors, and a spreadsheet may be an ODS, which
    /// has no list of content types.
    enum class Expected { Presentation, Spreadsheet };

    /// Opens the file at @p path. Errors name what is wrong with it: Io when it cannot be read,
    /// Corrupt or Invalid when it is not a package, encrypted, truncated or unreasonable.
    static Result<std::unique_ptr<Package>> open(const QString &path,
                                                 const PackageLimits &limits = {},
                                                 Expected expected = Expected::Presentation);

    /// Opens what @p device (open, random access) holds; @p label stands for it in messages.
    static Result<std::unique_ptr<Package>> open(std::unique_ptr<QIODevice> device,
                                                 const QString &label,
                                                 const PackageLimits &limits = {},
                                                 Expected expected = Expected::Presentation);

    /// The file's name without its folder, for messages.
    const QString &label() const { return m_label; }
    const PackageLimits &limits() const { return m_limits; }

    /// All parts in the order of the file, without content types and relationship parts.
    const std::vector<Part> &parts() const { return m_parts; }

    /// What had to be put right to read the package, for people; translated.
    const QStringList &remarks() const { return m_remarks; }

    /// Part names differ by more than case and by more than what `%20` and its like stand for; null
    /// when there is no such part.
    const Part *part(const QString &name) const;

    /// The whole content of @p part, at most PackageLimits::heldBytes.
    Result<QByteArray> read(const Part &part) const;

    /// Hands the content of @p part over in pieces; @p sink returns false to stop early.
    Result<void> read(const Part &part, const std::function<bool(QByteArrayView)> &sink) const;

    Result<XmlPart> readXml(const Part &part) const;

    /// The relationships of @p part, in the order of the file; none when it has none. Kept after
    /// the first call; the pointer holds as long as the package.
    Result<const std::vector<Relationship> *> relationships(const Part &part) const;

    /// The relationships of the package itself.
    Result<const std::vector<Relationship> *> relationships() const;

    /// The first internal target of @p part's relationships whose type ends in @p word; null when
    /// there is none or the part is missing.
    Result<const Part *> related(const Part &part, const char *word) const;

    /// Whether @p a of this package and @p b of @p other hold the same bytes.
    Result<bool> sameBytes(const Part &a, const Package &other, const Part &b) const;

    /// The error for a package that cannot be read without a password.
    Error encrypted() const;

    /// For writers that copy entries; owned by the package.
    zip_t *archive() const { return m_archive.get(); }

    /// The name of the part with the relationships of the part @p name ("" for the package).
    static QString relationshipsNameOf(const QString &name);

private:
    Package() = default;
    Result<void> checkContainer();
    Result<void> openArchive();
    Result<void> readDirectory();
    Result<void> addEntry(quint64 index, qint64 &total, qint64 &compressed);
    Result<void> readContentTypes();
    void guessContentTypes();
    void noteMendedName(const QString &raw, const QString &name);
    Result<std::vector<Relationship>> readRelationships(const QString &owner) const;
    QString resolve(const QString &owner, const QString &target) const;
    Result<QByteArray> readIndex(const Part &part, bool compressed) const;
    Result<void> stream(const Part &part, bool compressed,
                        const std::function<bool(QByteArrayView)> &sink) const;
    Error corrupt(const QString &message, const QString &detail = {}) const;
    bool isSpreadsheet() const { return m_expected == Expected::Spreadsheet; }

    QString m_label;
    PackageLimits m_limits;
    Expected m_expected = Expected::Presentation;
    std::unique_ptr<QIODevice> m_device; // before the archive, which reads from it to its end
    ZipHandle m_archive;
    std::vector<Part> m_parts;
    QHash<QString, size_t> m_byName;        // lower case → index in m_parts
    QHash<QString, size_t> m_byDecodedName; // the same for names with percent signs, decoded
    QStringList m_remarks;
    QHash<QString, Part> m_service; // content types and relationship parts, lower case
    mutable QHash<QString, std::shared_ptr<const std::vector<Relationship>>> m_relationships;
};

} // namespace attache
