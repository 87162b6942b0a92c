#pragma once

#include "core/base/progress.h"
#include "core/deck/placeholders.h"
#include "core/deck/presentation.h"
#include "core/deck/slide_origin.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

class PackageWriter;

/// A deck slides are taken from.
struct AssemblySource
{
    const Presentation *presentation = nullptr; ///< must outlive the assembler
    QString name;            ///< names the section of its slides when it has no sections of its own
    bool isFinished = false; ///< its placeholders, if any, are not ours to fill
};

/// One chosen slide; both count from 0, the slide in presentation order.
struct SlideChoice
{
    size_t deck = 0;
    size_t slide = 0;
    SlideOrigin origin = {};           ///< marked with; not marked where it is null
    std::optional<QString> notes = {}; ///< what is said to it, where that is not what its deck says
    /// Deck and slide in whose section it is to stand, instead of its own.
    std::optional<std::pair<size_t, size_t>> inPlaceOf = {};
    SlideOrigin listedAs = {}; ///< where it keeps the mark it has, or has lost it
    std::function<Result<void>(XmlPart &)> change = {}; ///< made to it on its way
};

/// What goes into a new presentation.
struct AssemblyRequest
{
    std::vector<AssemblySource> decks;
    std::vector<SlideChoice> slides; ///< in any order, any number of times
    std::optional<SlideSize> size;   ///< must be given where the decks' slides differ in shape
    std::optional<PlaceholderValues> values; ///< of `{{account.name}}` and its like
    bool leaveBlank = false; ///< placeholders without a value vanish instead of stopping the export
    bool keepPlaceholders = false; ///< leaves them as they stand: for pictures of the slides
    QString title;
    QString author;
    QDateTime created;
};

/// Error::field where placeholders have no value and may not be left blank.
inline constexpr const char *UnfilledField = "placeholders";

/// What became of a request, known before anything is written.
struct AssemblyReport
{
    SlideSize size;
    int slides = 0;
    std::vector<UnfilledPlaceholder> unfilled;
    QStringList warnings; ///< translated; what a person may want to know: links removed and so on
};

/// Makes one presentation of slides of several, each with its own look. Parts of unknown kinds are
/// copied byte for byte and equal parts only once; comments, print settings and macros are left
/// out. Parts that PowerPoint never shares between owners (charts, diagrams, notes, the theme of a
/// master) are not shared here either, because PowerPoint takes a file that does so for damaged.
class Assembler
{
    Q_DECLARE_TR_FUNCTIONS(Assembler)

public:
    ~Assembler();
    Assembler(Assembler &&) noexcept;
    Assembler &operator=(Assembler &&) noexcept;

    /// Works out what is needed; writes nothing. Errors: Conflict when the decks' slides
    /// differ in shape and the request names no size (of equal shape, they get the first one's);
    /// Invalid for a slide that is not there; Corrupt when a part a slide cannot do without is
    /// missing, naming it.
    static Result<Assembler> prepare(AssemblyRequest request);

    const AssemblyReport &report() const;

    /// Writes the presentation, complete or not at all, and only after PackageChecker has found no
    /// error in it. Invalid, listing them, when placeholders have no value and the request does not
    /// allow that, and when the result would not be sound.
    Result<void> write(const QString &path, const Progress &progress = {});
    /// The same to @p device, open for writing; held in memory until it was looked through.
    Result<void> write(QIODevice &device, const Progress &progress = {});

private:
    struct Plan;
    Result<PackageWriter> writer() const;
    static Result<void> soundOrError(std::unique_ptr<QIODevice> written, const Progress &progress);
    explicit Assembler(std::unique_ptr<Plan> plan);
    std::unique_ptr<Plan> m_plan;
};

/// The size @p text asks for ("16:9", "4:3", "16:10"): that of the first of @p decks which has
/// this shape, else PowerPoint's own. Also "33.9x19.1" in centimetres. Invalid otherwise.
Result<SlideSize> slideSizeFor(const QString &text, const std::vector<AssemblySource> &decks);

} // namespace attache
