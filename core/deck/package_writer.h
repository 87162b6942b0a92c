#pragma once

#include "core/base/progress.h"
#include "core/package/package.h"

#include <QCoreApplication>
#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace attache {

/// Collects the parts of a new package and writes them in one go: what is copied goes over packed
/// as it is, what is made is made when its turn comes, so that memory holds one part at a time.
/// The packages copied from must outlive the writer. Written packages are the same for the same
/// input: entries carry no time.
class PackageWriter
{
    Q_DECLARE_TR_FUNCTIONS(PackageWriter)

public:
    using Make = std::function<Result<QByteArray>()>;
    /// Looks through what was written before anybody gets it.
    using Check = std::function<Result<void>(std::unique_ptr<QIODevice> written)>;

    /// Copies @p part of @p source byte for byte.
    void copy(const Package &source, const Part &part, const QString &name,
              const QString &contentType);

    /// Adds a part whose bytes @p make returns when the package is written.
    void make(const QString &name, const QString &contentType, Make make);

    /// The relationships of the part @p owner ("" for the package); internal targets are part
    /// names and are written relative to the owner.
    void relate(const QString &owner, const std::vector<Relationship> &relationships);

    /// Writes the file at @p path: complete or not at all; a file that stood there before stays
    /// until then. Errors: Io, Cancelled, or what making a part or @p check returned.
    Result<void> save(const QString &path, const Progress &progress = {}, const Check &check = {});

    /// Writes to @p device, open for writing and seekable.
    Result<void> write(QIODevice &device, const Progress &progress = {});

    /// Writes to @p target what @p check finds right, from where it stands on, and nothing else.
    Result<void> writeChecked(QIODevice &target, const Progress &progress, const Check &check);

private:
    struct Entry
    {
        QString name;
        const Package *source = nullptr;
        Part part;
        Make make;
    };

    Result<void> writeByMemory(QIODevice &target, const Progress &progress, const Check &check);
    Result<void> writeByFile(QIODevice &target, const Progress &progress, const Check &check);
    qint64 copiedBytes() const;
    void addContentType(const QString &name, const QString &contentType);
    QByteArray contentTypes() const;
    static QByteArray relationshipsXml(const QString &owner,
                                       const std::vector<Relationship> &relationships);
    Result<void> addEntries(zip_t *archive, Error &failure);

    std::vector<Entry> m_entries;
    QHash<QString, QString> m_defaults; // extension → content type
    std::vector<std::pair<QString, QString>> m_overrides;
};

} // namespace attache
