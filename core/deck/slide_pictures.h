#pragma once

#include "core/base/progress.h"
#include "core/deck/library.h"

#include <QByteArray>

#include <chrono>
#include <limits>
#include <optional>
#include <vector>

namespace attache {

/// Has LibreOffice draw slides, where it is installed.
class SlidePainter
{
    Q_DECLARE_TR_FUNCTIONS(SlidePainter)

public:
    /// The program that draws, or nothing when it is not installed.
    static QString program();

    /// @p program is what program() found; drawing takes at most @p limit and @p limitPerSlide for
    /// each slide.
    explicit SlidePainter(QString program, std::chrono::seconds limit = std::chrono::seconds(60),
                          std::chrono::seconds limitPerSlide = std::chrono::seconds(5))
        : m_program(std::move(program))
        , m_limit(limit)
        , m_limitPerSlide(limitPerSlide)
    {
    }

    /// Writes the presentation @p file as a PDF of the same name into @p folder. Errors as draw().
    Result<void> writePdf(const QString &file, const QString &folder,
                          const Progress &progress = {}) const;

    /// A PNG of each of @p slides (counted from 0) of @p presentation; nothing for those that could
    /// not be drawn. Blocks: for a worker thread. Conflict when the time is over, Cancelled; what
    /// was started is ended then, with all it started itself.
    Result<std::vector<std::optional<QByteArray>>> draw(const Presentation &presentation,
                                                        const std::vector<size_t> &slides,
                                                        const Progress &progress = {}) const;

private:
    static Error cancelled();
    Result<void> run(const QStringList &files, const QString &format, const QString &folder,
                     const Progress &progress) const;

    QString m_program;
    std::chrono::seconds m_limit;
    std::chrono::seconds m_limitPerSlide;
};

/// How much is drawn in one go, for work that has to let others in between.
struct PictureTurn
{
    size_t atMost = std::numeric_limits<size_t>::max(); ///< slides
    QString mergeKey; ///< of the step the pictures belong to, see Workspace::perform()
};

/// Draws the slides of @p deck that have no picture yet and keeps them, as one undo step; slides of
/// the same content anywhere in the workspace share theirs. What became of a slide meanwhile
/// counts: one that was removed or changed gets none. @return how many slides got one. NotFound
/// when LibreOffice is not installed: a slide is shown by its outline then.
Result<int> drawSlidePictures(Workspace &workspace, Id<Deck> deck, const Progress &progress = {},
                              const PictureTurn &turn = {});

} // namespace attache
