#pragma once

#include "core/base/progress.h"
#include "core/deck/presentation.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace attache {

/// Something wrong in a presentation's package.
struct PackageFinding
{
    enum class Severity {
        Error,  ///< a program may ask to repair the file, or show something wrong
        Notice, ///< unusual, but every program copes
    };
    Severity severity = Severity::Error;
    QString part;    ///< its name; empty for the package as a whole
    QString message; ///< translated
};

/// Holds a presentation against the rules of its format: every relationship resolves, every part
/// has a content type and is reached, ids are unique and in range, XML is well-formed, required
/// parts are there.
class PackageChecker
{
    Q_DECLARE_TR_FUNCTIONS(PackageChecker)

public:
    explicit PackageChecker(const PackageLimits &limits = {})
        : m_limits(limits)
    {
    }

    /// The findings in @p path, errors first; empty when it is clean. A file that cannot be opened
    /// at all is a finding too; an Error is returned only for what cannot be read from disk, and
    /// when cancelled.
    Result<std::vector<PackageFinding>> check(const QString &path, const Progress &progress = {});

    /// The same for what @p device (open, random access) holds.
    Result<std::vector<PackageFinding>> check(std::unique_ptr<QIODevice> device,
                                              const Progress &progress = {});

private:
    Result<std::vector<PackageFinding>> check(Result<Presentation> opened,
                                              const Progress &progress);
    void error(const QString &part, const QString &message);
    void notice(const QString &part, const QString &message);

    void checkTypes();
    Result<void> checkParts(const Progress &progress);
    void checkRelationships(const Part &part);
    void checkRaw(const Part &part);
    void checkReachable();
    void checkSlides();
    void checkSlide(const Part &slide);
    void checkMasters();
    void checkLayouts(const Part &master, QHash<qint64, QString> &ids);
    void checkSections();
    int count(const Part &part, const char *word) const;
    void requireOne(const Part &part, const char *word, const char *contentType);

    PackageLimits m_limits;
    std::vector<PackageFinding> m_findings;
    std::optional<Presentation> m_presentation;
};

} // namespace attache
