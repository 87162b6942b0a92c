#pragma once

#include "core/base/language.h"
#include "core/domain/stage_book.h"
#include "core/match/visit_matches.h"
#include "core/queries/gap_rows.h"

#include <QMap>

#include <vector>

/// @file
/// What the library lacks for accounts that would need it.

namespace attache {

class Industries;

/// The division that @p industry belongs to; text that is no code stands for itself.
QString divisionOf(const Industries &tree, const QString &industry);

/// Whether there is something to show.
enum class GapState { There, Expired, Missing };
template <>
inline constexpr std::array choicesOf<GapState> = {
    Choice<GapState>{GapState::There, "there", QT_TRANSLATE_NOOP("Choice", "There")},
    Choice<GapState>{GapState::Expired, "expired", QT_TRANSLATE_NOOP("Choice", "Expired")},
    Choice<GapState>{GapState::Missing, "missing", QT_TRANSLATE_NOOP("Choice", "Missing")},
};

/// Who is met at which stage: the columns of the table of gaps.
struct GapColumn
{
    Stage stage;
    RoleKind audience;
};
/// The open stages of the general set, each with those who are met at what it stands for, by
/// usualStage().
std::vector<GapColumn> gapColumns(const StageBook &stages);

/// One cell: what there is for an audience at a stage in a trade, and how many wait for it.
struct GapCell
{
    GapState state = GapState::Missing;
    int waiting = 0; ///< accounts of tier S and A with an open deal at that stage
    int decks = 0;   ///< that have not expired, as with the next
    int handouts = 0;
    int answers = 0; ///< to questions
};

/// A trade in which accounts wait.
struct TradeGaps
{
    QString industry; ///< code of a division, or text that is no code
    QString name;
    int cases = 0;                       ///< that may be shown and have not expired
    int expiredCases = 0;                ///< that may be shown but have
    std::vector<WaitingAccount> waiting; ///< of tier S and A
    QMap<QString, Money> open;           ///< the open pipeline by currency
    std::vector<GapCell> cells;          ///< by Gaps::columns
    Id<CaseStudy> lastExpired;           ///< of the expired cases, the one that held longest

    int missingCells() const;
    /// "Car making: 0 cases, 3 S/A accounts waiting"
    QString sentence() const;
};

/// What has expired and where it would be shown.
struct ExpiredItem
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    QString title;
    QDate reviewOn;
};

/// A question that customers asked and nobody has answered.
struct OpenQuestion
{
    QString text;   ///< as it was asked last
    qint64 faq = 0; ///< the entry without an answer; 0 for none
    int times = 0;
    QStringList accounts; ///< by name, each once
    QDate lastAsked;
    Id<Visit> visit;    ///< where it was asked last
    QStringList people; ///< who asked, where the notes say so
};

/// A competitor met that nobody knows an answer to.
struct UnansweredRival
{
    Id<Competitor> id;
    QString name;
    int times = 0;
    QStringList accounts;
};

/// One thing missing that a visit needs, and where it would be filled.
struct VisitGap
{
    enum class Kind { NoCase, ExpiredCases, Question, Rival };
    Kind kind = Kind::NoCase;
    QString text;      ///< in words
    QString subject;   ///< the name of the trade or of the rival, or the question
    QString industry;  ///< the trade by its code
    qint64 record = 0; ///< the expired case, the entry without an answer or the rival; 0 for none
};

/// A visit of the next days that something is missing for.
struct HurtVisit
{
    Id<Visit> visit;
    QDate day;
    QString account;
    std::vector<VisitGap> gaps; ///< at least one
    QTime at{};
    QString title{};
    Tier tier = Tier::C; ///< of the account

    QStringList words() const;
};

struct Gaps
{
    std::vector<TradeGaps> trades;       ///< those with accounts that wait and nothing first
    std::vector<ExpiredItem> expired;    ///< longest ago first
    std::vector<OpenQuestion> questions; ///< asked most often first
    std::vector<UnansweredRival> rivals; ///< met most often first
    std::vector<HurtVisit> visits;       ///< within HurtDays, the earliest first
    std::vector<GapColumn> columns;      ///< of the cells
    StageBook stages;                    ///< what their stages are called

    bool isEmpty() const;
};
/// How far ahead a gap is said to hurt a visit.
inline constexpr int HurtDays = 14;

/// What the rows say; gapsOf() reads them.
struct GapRows
{
    std::vector<WaitingAccount> accounts;
    std::vector<WaitingDeal> deals;
    std::vector<AskingNote> notes;
    std::vector<PlannedVisit> visits;
};
/// Pure.
Gaps findGaps(const LibraryShelf &shelf, const GapRows &rows, const Industries &industries,
              StageBook stages, QDate today, Language language);
/// The gaps of the workspace.
Result<Gaps> gapsOf(Connection &connection, QDate today, Language language);

} // namespace attache
