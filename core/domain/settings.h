#pragma once

#include "core/base/result.h"
#include "core/domain/kinds.h"
#include "core/domain/reference.h"
#include "core/record/field.h"

#include <QHash>
#include <QVariant>

#include <array>
#include <functional>
#include <optional>
#include <span>

namespace attache {

class Connection;
class Writer;

/// Points of each thing a prepared visit needs, inside the part it belongs to; only their
/// proportions matter.
struct ReadinessWeights
{
    int analysis = 40;
    int plan = 30;
    int materials = 30;

    int facts = 14;     ///< of analysis: the seven facts about the account
    int roles = 6;      ///< the part each attendee plays
    int concerns = 4;   ///< what each attendee cares for
    int needs = 6;      ///< what they really need, verified
    int intent = 6;     ///< when the budget is fixed
    int nextStep = 4;   ///< what follows from this visit
    int best = 6;       ///< of plan: the best objective
    int minimum = 4;    ///< the least acceptable one
    int product = 6;    ///< the product plan
    int strategy = 6;   ///< the commercial strategy
    int approaches = 8; ///< how to talk to each attendee
};

/// What counts how much when the library is matched with a visit.
struct MatchWeights
{
    int industry = 40; ///< of cases: the same division
    int section = 20;  ///< … or at least the same section
    int needs = 25;
    int size = 15;
    int product = 10;
    int benchmark = 10;
    int freshMonths = 18;  ///< a case loses nothing before
    int stalePerMonth = 1; ///< … and so much for each month after

    int audience = 25; ///< of decks, slides, answers, talk tracks and handouts
    int stage = 15;
    int contentIndustry = 25;
    int contentProduct = 20;
    int contentNeeds = 15;

    int chosen = 15;   ///< for what was chosen before for the same visit
    int leftOut = 30;  ///< against what was left out
    int usedHere = 10; ///< against what the account has seen already
};

/// What the coverage of the decision chain counts, in percent.
struct CoverageSettings
{
    std::array<int, 5> weights = {15, 15, 25, 30, 15}; ///< in the order of ChainRoles
    int named = 30;
    int met = 70;
    int supportive = 100;
    int fadesAfterDays = 90;
};

/// What is usual for an open stage.
struct StageSettings
{
    int probability = 0; ///< percent
    int dayLimit = 0;    ///< longer than this is stale
};

/// A figure that a person can make the one to steer by, or a driver of it.
enum class StarFigure {
    WonValue,
    WonDeals,
    WinRate,
    OpenValue,
    WeightedValue,
    Coverage,
    PromisesKept,
    CadenceKept,
    VisitHours
};
template <>
inline constexpr std::array choicesOf<StarFigure> = {
    Choice<StarFigure>{StarFigure::WonValue, "won_value", QT_TRANSLATE_NOOP("Choice", "Value won")},
    Choice<StarFigure>{StarFigure::WonDeals, "won_deals", QT_TRANSLATE_NOOP("Choice", "Deals won")},
    Choice<StarFigure>{StarFigure::WinRate, "win_rate",
                       QT_TRANSLATE_NOOP("Choice", "Win rate (%)")},
    Choice<StarFigure>{StarFigure::OpenValue, "open_value",
                       QT_TRANSLATE_NOOP("Choice", "Open value")},
    Choice<StarFigure>{StarFigure::WeightedValue, "weighted_value",
                       QT_TRANSLATE_NOOP("Choice", "Weighted value")},
    Choice<StarFigure>{StarFigure::Coverage, "coverage",
                       QT_TRANSLATE_NOOP("Choice", "Coverage of decision chains (%)")},
    Choice<StarFigure>{StarFigure::PromisesKept, "promises_kept",
                       QT_TRANSLATE_NOOP("Choice", "Our promises kept in time (%)")},
    Choice<StarFigure>{StarFigure::CadenceKept, "cadence_kept",
                       QT_TRANSLATE_NOOP("Choice", "Accounts visited in time (%)")},
    Choice<StarFigure>{StarFigure::VisitHours, "visit_hours",
                       QT_TRANSLATE_NOOP("Choice", "Hours of visits")},
};

/// The north star that the person defines: a figure with its target and what drives it.
struct NorthStarSettings
{
    QString name; ///< empty: what the figure is called
    StarFigure figure = StarFigure::WonValue;
    int target = 0; ///< in the figure's unit, money in major units; 0 for none
    std::vector<StarFigure> drivers;
};

/// What the worth of a customer is reckoned with, which no record says.
struct CustomerWorthSettings
{
    int spend = 0;        ///< on winning customers in a year, in major units
    int margin = 100;     ///< percent of what they pay
    int yearsKept = 3;    ///< that a customer stays
    int healthyRatio = 3; ///< LTV ÷ CAC that is healthy
};

/// What a tier is owed; empty words mean the ones the program brings along.
struct TierSettings
{
    int cadenceDays = 0;
    QString team;
    QString owed;
    int fromScore = 0;     ///< of 100, from which on an account is suggested for it
    int responseHours = 0; ///< within which they hear from us
    int perPerson = 0;     ///< accounts that one of us serves at most; 0: any number
};

/// When what the tiers and the product map stand on is to be looked at again.
struct TierReviewSettings
{
    int assessDays = 180;   ///< after which an account is to be assessed again
    int evidenceDays = 180; ///< after which evidence is old
    int leadDays = 90;      ///< before the end of a contract that talks should begin
};

/// How a week is planned.
struct PlannerSettings
{
    int dayStarts = 9; ///< hour of the first slot
    int slotMinutes = 60;
    int morningSlots = 3; ///< before the break at noon
    int noonMinutes = 90;
    std::array<int, 4> tierWeights = {40, 30, 20, 10};
    int promise = 20;          ///< points for what is promised until the end of the week
    int reactivation = 25;     ///< points for a lost deal that can be woken
    int budgetLeadDays = 30;   ///< so long before a budget month a lost deal is woken
    int contractLeadDays = 90; ///< … and before a rival's contract ends
    int answerHours = 24;      ///< an enquiry is answered within
};

/// What the person changed of an item of the checklist; nothing where it is as it came along.
struct ChecklistSettings
{
    QString text;
    std::optional<std::vector<Stage>> stages;   ///< when it is to be brought
    std::optional<std::vector<RoleKind>> roles; ///< for whom
};

/// The settings that travel with a workspace. A plain value with the defaults in it; pure
/// functions take what they need of it. Defaults come from practice and are changed by
/// setSetting().
struct Settings
{
    ReadinessWeights readiness;
    CoverageSettings coverage;
    MatchWeights match;
    std::array<StageSettings, 4> stages = {{{10, 45}, {25, 30}, {40, 30}, {70, 30}}};
    std::array<TierSettings, 4> tiers = {{{14, {}, {}, 80, 4, 1},
                                          {30, {}, {}, 60, 8, 2},
                                          {60, {}, {}, 40, 24, 0},
                                          {120, {}, {}, 0, 24, 0}}};
    TierReviewSettings tierReview;
    NorthStarSettings northStar;
    CustomerWorthSettings worth;
    int minutesDueHours = 24;
    QString minutesFileName;   ///< pattern of their file's name; empty: the usual one
    int needDoubtfulDays = 60; ///< a need only relayed for so long is doubtful
    int phoneBelow = 10'000;   ///< deals below this are worked by phone, in their major units
    int visitAbove = 50'000;   ///< deals above this deserve a visit, in their major units
    int visitsPerDay = 8;      ///< what a field day holds
    PlannerSettings planner;
    QString currency = QStringLiteral("CNY"); ///< of amounts in a list that does not say theirs
    int quarterTarget = 0; ///< to be won in a quarter, in major units of `currency`; 0 for none
    int reportDay = 1;     ///< of the week, 1 Monday to 7 Sunday, on which the report goes out
    QHash<QString, ChecklistSettings> checklist; ///< what differs of its items, by key
    QHash<QString, QString> questions;           ///< own words for questions of the brief, by key
    QHash<QString, QString> missing;             ///< own words for what a visit still lacks, by key

    /// What is usual in @p stage where the stage itself does not say; see StageBook. Null for won
    /// and lost, which have no limit, and for a stage this program has no word for.
    const StageSettings *stage(Stage stage) const
    {
        const auto place = static_cast<size_t>(stage);
        return place < stages.size() ? &stages[place] : nullptr;
    }
    /// A tier this program does not know is owed what the lowest is.
    const TierSettings &tier(Tier tier) const
    {
        return tiers[std::min(static_cast<size_t>(tier), tiers.size() - 1)];
    }
    /// The checklist of materials as the person has it.
    std::vector<ChecklistText> checklistOf(Language language) const;

    /// What @p connection holds over the defaults. A stored value that is unknown or no longer
    /// valid is passed over.
    static Result<Settings> read(Connection &connection);
};

/// One line of the table of settings, for the settings page and the command line.
struct SettingInfo
{
    /// Choices: any number of them, as one text of their keys with commas between.
    enum class Type { Integer, Text, Choice, Choices };

    QString key;                 ///< in the file: "readiness.analysis"
    const char *group = nullptr; ///< translation context "Setting"
    const char *label = nullptr;
    const char *context = nullptr;    ///< of `label`: "Setting", or "Choice" for a role or tier
    std::function<QString()> caption; ///< instead of `label`, where it is a text of ours
    Type type = Type::Integer;
    int minimum = 0; ///< of an integer
    int maximum = 0;
    std::vector<ChoiceInfo> choices; ///< of a choice, or of several

    std::function<QVariant(const Settings &)> get;
    std::function<void(Settings &, const QVariant &)> set; ///< the value is valid

    QString groupText() const;
    QString labelText() const;
    /// An integer in range, any text, one or several of the choices.
    bool accepts(const QVariant &value) const;

private:
    bool isChoice(const QString &key) const;
};

/// Every setting of a workspace, in the order a person meets them. Lives as long as the program.
std::span<const SettingInfo> allSettings();
/// Null when there is none of that key.
const SettingInfo *settingNamed(QStringView key);

/// Stores @p value for @p key; the default is stored as no row at all. Invalid for an unknown key
/// or a value out of range. Inside Workspace::perform.
Result<void> setSetting(Writer &writer, QStringView key, const QVariant &value);

} // namespace attache
