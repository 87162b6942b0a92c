#pragma once

#include "core/base/progress.h"
#include "core/deck/library.h"

#include <QByteArray>

#include <chrono>
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

    /// A PNG of each of @p slides (counted from 0) of @p presentation; nothing for those that could
    /// not be drawn. Blocks: for a worker thread. Conflict when the time is over, Cancelled; what
    /// was started is ended then, with all it started itself.
    Result<std::vector<std::optional<QByteArray>>> draw(const Presentation &presentation,
                                                        const std::vector<size_t> &slides,
                                                        const Progress &progress = {}) const;

private:
    Result<void> run(const QStringList &files, const QString &folder,
                     const Progress &progress) const;

    QString m_program;
    std::chrono::seconds m_limit;
    std::chrono::seconds m_limitPerSlide;
};

/// Draws the slides of @p deck that have no picture yet and keeps them, as one undo step; slides of
/// the same content anywhere in the workspace share theirs. @return how many slides got one.
/// NotFound when LibreOffice is not installed: a slide is shown by its outline then.
Result<int> drawSlidePictures(Workspace &workspace, Id<Deck> deck, const Progress &progress = {});

} // namespace attache
