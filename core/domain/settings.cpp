#include "core/domain/settings.h"

#include "core/base/shared_text.h"
#include "core/domain/missing_text.h"
#include "core/domain/question_text.h"
#include "core/domain/setting.h"
#include "core/domain/setting_rows.h"
#include "core/domain/stage_book.h"
#include "core/record/records_with.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <type_traits>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Setting)
};

constexpr const char *Readiness = QT_TRANSLATE_NOOP("Setting", "Readiness");
constexpr const char *Coverage = QT_TRANSLATE_NOOP("Setting", "Decision chain");
constexpr const char *Matching = QT_TRANSLATE_NOOP("Setting", "Matching materials with visits");
constexpr const char *Checklist = QT_TRANSLATE_NOOP("Setting", "Checklist of materials");
constexpr const char *Missing = QT_TRANSLATE_NOOP("Setting", "Readiness: texts for missing items");
constexpr const char *Questions = QT_TRANSLATE_NOOP("Setting", "Questions in the brief");
constexpr const char *Lists = QT_TRANSLATE_NOOP("Setting", "Imported lists");
constexpr const char *Visits = QT_TRANSLATE_NOOP("Setting", "Visits and minutes");

void addReadiness(std::vector<SettingInfo> &all)
{
    using Weights = ReadinessWeights;
    struct Line
    {
        const char *key;
        const char *label;
        int Weights::*member;
    };
    static constexpr std::array Lines = {
        Line{"analysis", QT_TRANSLATE_NOOP("Setting", "Analysis"), &Weights::analysis},
        Line{"plan", QT_TRANSLATE_NOOP("Setting", "Plan"), &Weights::plan},
        Line{"materials", QT_TRANSLATE_NOOP("Setting", "Materials"), &Weights::materials},
        Line{"facts", QT_TRANSLATE_NOOP("Setting", "Analysis: facts about the account"),
             &Weights::facts},
        Line{"roles", QT_TRANSLATE_NOOP("Setting", "Analysis: roles of the attendees"),
             &Weights::roles},
        Line{"concerns", QT_TRANSLATE_NOOP("Setting", "Analysis: what the attendees care about"),
             &Weights::concerns},
        Line{"needs", QT_TRANSLATE_NOOP("Setting", "Analysis: needs verified"), &Weights::needs},
        Line{"intent", QT_TRANSLATE_NOOP("Setting", "Analysis: budget date"), &Weights::intent},
        Line{"next_step", QT_TRANSLATE_NOOP("Setting", "Analysis: next step"), &Weights::nextStep},
        Line{"best", QT_TRANSLATE_NOOP("Setting", "Plan: best objective"), &Weights::best},
        Line{"minimum", QT_TRANSLATE_NOOP("Setting", "Plan: minimum objective"), &Weights::minimum},
        Line{"product", QT_TRANSLATE_NOOP("Setting", "Plan: product plan"), &Weights::product},
        Line{"strategy", QT_TRANSLATE_NOOP("Setting", "Plan: commercial strategy"),
             &Weights::strategy},
        Line{"approaches", QT_TRANSLATE_NOOP("Setting", "Plan: approach for each attendee"),
             &Weights::approaches},
    };
    for (const Line &line : Lines) {
        all.push_back(integer(
            QLatin1String("readiness.") + QLatin1String(line.key), Readiness, "Setting", line.label,
            0, 100, [member = line.member](auto &settings) -> auto & {
                return settings.readiness.*member;
            }));
    }
}

void addCoverage(std::vector<SettingInfo> &all)
{
    for (size_t i = 0; i < ChainRoles.size(); ++i) {
        const auto &choice = choiceOf(ChainRoles[i]);
        all.push_back(integer(
            QLatin1String("coverage.") + QLatin1String(choice.key), Coverage, "Choice",
            choice.label, 0,
            100, [i](auto &settings) -> auto & { return settings.coverage.weights[i]; }));
    }
    const auto add = [&all](const char *key, const char *label, int CoverageSettings::*member) {
        all.push_back(integer(
            QString::fromLatin1(key), Coverage, "Setting", label, 0,
            100, [member](auto &settings) -> auto & { return settings.coverage.*member; }));
    };
    add("coverage.named", QT_TRANSLATE_NOOP("Setting", "Weight of a named role (%)"),
        &CoverageSettings::named);
    add("coverage.met", QT_TRANSLATE_NOOP("Setting", "Weight of a met role (%)"),
        &CoverageSettings::met);
    add("coverage.supportive", QT_TRANSLATE_NOOP("Setting", "Weight of a supportive role (%)"),
        &CoverageSettings::supportive);
    all.push_back(integer(
        QStringLiteral("coverage.fades_after"), Coverage, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Fades after (days without a meeting)"), 1, 3650,
        [](auto &settings) -> auto & { return settings.coverage.fadesAfterDays; }));
}

void addMatch(std::vector<SettingInfo> &all)
{
    using Weights = MatchWeights;
    struct Line
    {
        const char *key;
        const char *label;
        int Weights::*member;
    };
    static constexpr std::array Lines = {
        Line{"industry", QT_TRANSLATE_NOOP("Setting", "Cases: same industry"), &Weights::industry},
        Line{"section", QT_TRANSLATE_NOOP("Setting", "Cases: same section"), &Weights::section},
        Line{"needs", QT_TRANSLATE_NOOP("Setting", "Cases: needs in common"), &Weights::needs},
        Line{"size", QT_TRANSLATE_NOOP("Setting", "Cases: similar size"), &Weights::size},
        Line{"product", QT_TRANSLATE_NOOP("Setting", "Cases: same product"), &Weights::product},
        Line{"benchmark", QT_TRANSLATE_NOOP("Setting", "Cases: benchmark customer"),
             &Weights::benchmark},
        Line{"fresh_months", QT_TRANSLATE_NOOP("Setting", "Cases: fresh for (months)"),
             &Weights::freshMonths},
        Line{"stale_per_month", QT_TRANSLATE_NOOP("Setting", "Cases: loss per month after that"),
             &Weights::stalePerMonth},
        Line{"audience", QT_TRANSLATE_NOOP("Setting", "Decks and answers: audience"),
             &Weights::audience},
        Line{"stage", QT_TRANSLATE_NOOP("Setting", "Decks and answers: stage"), &Weights::stage},
        Line{"content_industry", QT_TRANSLATE_NOOP("Setting", "Decks and answers: industry"),
             &Weights::contentIndustry},
        Line{"content_product", QT_TRANSLATE_NOOP("Setting", "Decks and answers: product"),
             &Weights::contentProduct},
        Line{"content_needs", QT_TRANSLATE_NOOP("Setting", "Decks and answers: needs"),
             &Weights::contentNeeds},
        Line{"chosen", QT_TRANSLATE_NOOP("Setting", "Chosen for this visit"), &Weights::chosen},
        Line{"left_out", QT_TRANSLATE_NOOP("Setting", "Left out before"), &Weights::leftOut},
        Line{"used_here", QT_TRANSLATE_NOOP("Setting", "Shown to this account before"),
             &Weights::usedHere},
    };
    for (const Line &line : Lines) {
        all.push_back(integer(
            QLatin1String("match.") + QLatin1String(line.key), Matching, "Setting", line.label, 0,
            100, [member = line.member](auto &settings) -> auto & {
                return settings.match.*member;
            }));
    }
}

QString checklistText(const QString &key)
{
    const auto texts = builtInChecklist(languageOf(QLocale()));
    const auto found = std::ranges::find(texts, key, &ChecklistText::key);
    return found == texts.end() ? key : found->text;
}

/// When or for whom an item of the checklist is brought; @p usual is how it came along.
template <typename E>
SettingInfo useOf(const QString &item, const char *what, const std::vector<E> &came,
                  std::optional<std::vector<E>> ChecklistSettings::*member)
{
    const std::vector<E> usual = valuesOf<E>(joinedKeys(came));
    SettingInfo info;
    info.key = QStringLiteral("checklist.%1.%2").arg(item, QLatin1String(what));
    info.group = Checklist;
    info.type = SettingInfo::Type::Choices;
    for (const Choice<E> &choice : choicesOf<E>) {
        if constexpr (std::is_same_v<E, Stage>) {
            if (!StageBook::standard().isOpen(choice.value))
                continue;
        }
        if constexpr (std::is_same_v<E, RoleKind>) {
            if (choice.value == RoleKind::Unknown)
                continue;
        }
        info.choices.push_back({QString::fromLatin1(choice.key), choice.label});
    }
    info.get = [item, usual, member](const Settings &settings) {
        return QVariant(joinedKeys((settings.checklist.value(item).*member).value_or(usual)));
    };
    info.set = [item, usual, member](Settings &settings, const QVariant &value) {
        const std::vector<E> wanted = valuesOf<E>(value.toString());
        if (wanted == usual)
            (settings.checklist[item].*member).reset();
        else
            settings.checklist[item].*member = wanted;
    };
    return info;
}

/// For each item of the checklist its text, empty for the one brought along, its stages and roles.
void addChecklist(std::vector<SettingInfo> &all)
{
    for (const ChecklistText &item : builtInChecklist(Language::English)) {
        SettingInfo info;
        info.key = QStringLiteral("checklist.") + item.key;
        info.group = Checklist;
        info.type = SettingInfo::Type::Text;
        info.caption = [key = item.key] { return checklistText(key); };
        info.get = [key = item.key](const Settings &settings) {
            const QString text = settings.checklist.value(key).text;
            return QVariant(text.isNull() ? QStringLiteral("") : text);
        };
        info.set = [key = item.key](Settings &settings, const QVariant &value) {
            settings.checklist[key].text = value.toString();
        };
        all.push_back(info);
        SettingInfo stages = useOf(item.key, "stages", item.stages, &ChecklistSettings::stages);
        stages.caption = [key = item.key] {
            //: %1 is a material; the setting says at which stages of an opportunity it is brought
            return Words::tr("%1: at which stages").arg(checklistText(key));
        };
        all.push_back(stages);
        SettingInfo roles = useOf(item.key, "roles", item.roles, &ChecklistSettings::roles);
        roles.caption = [key = item.key] {
            //: %1 is a material; the setting says for people of which roles it is brought
            return Words::tr("%1: for whom").arg(checklistText(key));
        };
        all.push_back(roles);
    }
}

/// A text in the person's own words, empty for the one brought along.
SettingInfo ownWords(const QString &key, const char *group, const char *context, const char *label,
                     const QString &name, QHash<QString, QString> Settings::*member)
{
    SettingInfo info;
    info.key = key;
    info.group = group;
    info.label = label;
    info.context = context;
    info.type = SettingInfo::Type::Text;
    info.get = [name, member](const Settings &settings) {
        return QVariant((settings.*member).value(name, QStringLiteral("")));
    };
    info.set = [name, member](Settings &settings, const QVariant &value) {
        (settings.*member).insert(name, value.toString());
    };
    return info;
}

void addMissing(std::vector<SettingInfo> &all)
{
    for (const MissingText &missing : builtInMissing()) {
        const QString name = QLatin1String(missing.key);
        all.push_back(ownWords(QStringLiteral("missing.") + name, Missing, "Readiness",
                               missing.text, name, &Settings::missing));
    }
}

/// One text for each question of the brief, empty for the one brought along.
void addQuestions(std::vector<SettingInfo> &all)
{
    for (const QuestionText &question : builtInQuestions())
        all.push_back(ownWords(QStringLiteral("question.") + question.key, Questions, "Question",
                               question.text, question.key, &Settings::questions));
}

void addVisits(std::vector<SettingInfo> &all)
{
    constexpr int Largest = 1'000'000'000;
    all.push_back(integer(
        QStringLiteral("minutes.due_hours"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Minutes are due within (hours)"), 1, 720,
        [](auto &settings) -> auto & { return settings.minutesDueHours; }));
    all.push_back(text(
        QStringLiteral("minutes.file_name"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting",
                          "File name of minutes ({account}, {subject}, {date}, {edition})"),
        [](auto &settings) -> auto & { return settings.minutesFileName; }));
    all.push_back(integer(
        QStringLiteral("need.doubtful_after"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Relayed needs are doubtful after (days)"), 1, 3650,
        [](auto &settings) -> auto & { return settings.needDoubtfulDays; }));
    all.push_back(integer(
        QStringLiteral("price.phone_below"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Sell by phone below"), 0, Largest,
        [](auto &settings) -> auto & { return settings.phoneBelow; }));
    all.push_back(integer(
        QStringLiteral("price.visit_above"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Visit above"), 0, Largest,
        [](auto &settings) -> auto & { return settings.visitAbove; }));
    all.push_back(integer(
        QStringLiteral("visit.per_day"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Maximum visits per field day"), 1, 24,
        [](auto &settings) -> auto & { return settings.visitsPerDay; }));
    all.push_back(text(
        QStringLiteral("import.currency"), Lists, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Currency of amounts without a currency"),
        [](auto &settings) -> auto & { return settings.currency; }));
}

/// A bare JSON value; QJsonDocument itself knows only arrays and objects.
QString toJson(const QVariant &value)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QVariant fromJson(const QString &text)
{
    const QJsonArray array = QJsonDocument::fromJson(QByteArray("[" + text.toUtf8() + ']')).array();
    return array.size() == 1 ? array.first().toVariant() : QVariant();
}

} // namespace

QString SettingInfo::groupText() const
{
    return QCoreApplication::translate("Setting", group);
}

QString SettingInfo::labelText() const
{
    return caption ? caption() : QCoreApplication::translate(context, label);
}

bool SettingInfo::isChoice(const QString &key) const
{
    return std::ranges::any_of(choices,
                               [&](const ChoiceInfo &choice) { return choice.key == key; });
}

bool SettingInfo::accepts(const QVariant &value) const
{
    switch (type) {
    case Type::Integer: {
        bool ok = false;
        const double number = value.toDouble(&ok);
        return ok && number >= minimum && number <= maximum && number == value.toInt();
    }
    case Type::Choice:
        return isChoice(value.toString());
    case Type::Choices:
        return std::ranges::all_of(value.toString().split(u',', Qt::SkipEmptyParts),
                                   [this](const QString &key) { return isChoice(key); });
    case Type::Text:
        break;
    }
    return value.canConvert<QString>();
}

std::span<const SettingInfo> allSettings()
{
    static const std::vector<SettingInfo> all = [] {
        std::vector<SettingInfo> made;
        addReadiness(made);
        addCoverage(made);
        addMatch(made);
        addSteeringSettings(made);
        addVisits(made);
        addPlanningSettings(made);
        addChecklist(made);
        addMissing(made);
        addQuestions(made);
        return made;
    }();
    return all;
}

const SettingInfo *settingNamed(QStringView key)
{
    const auto all = allSettings();
    const auto found =
        std::ranges::find_if(all, [&](const SettingInfo &each) { return each.key == key; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<ChecklistText> Settings::checklistOf(Language language) const
{
    std::vector<ChecklistText> items = builtInChecklist(language);
    for (ChecklistText &item : items) {
        const auto own = checklist.constFind(item.key);
        if (own == checklist.cend())
            continue;
        if (!own->text.isEmpty())
            item.text = own->text;
        item.stages = own->stages.value_or(item.stages);
        item.roles = own->roles.value_or(item.roles);
    }
    return items;
}

Result<Settings> Settings::read(Connection &connection)
{
    Settings settings;
    ATTACHE_TRY(const std::vector<Setting> rows, Store<Setting>(connection).list());
    for (const Setting &row : rows) {
        const SettingInfo *info = settingNamed(row.key);
        const QVariant value = info != nullptr ? fromJson(row.value) : QVariant();
        if (info != nullptr && value.isValid() && info->accepts(value))
            info->set(settings, value);
    }
    return settings;
}

Result<void> setSetting(Writer &writer, QStringView key, const QVariant &value)
{
    const SettingInfo *info = settingNamed(key);
    if (info == nullptr)
        return Error{Error::Kind::Invalid, Words::tr("Unknown setting \"%1\".").arg(key), {}, {}};
    if (!info->accepts(value)) {
        return Error{Error::Kind::Invalid,
                     Common::tr("\"%1\" is not a valid value for \"%2\".")
                         .arg(value.toString(), info->labelText()),
                     {},
                     key.toString()};
    }
    Settings wanted;
    const QVariant fallback = info->get(wanted);
    info->set(wanted, value);
    const QVariant stored = info->get(wanted);

    ATTACHE_TRY(const std::vector<Setting> rows,
                recordsWith(writer.connection(), &Setting::key, info->key));
    if (stored == fallback)
        return rows.empty() ? Result<void>() : writer.remove(rows.front().id);
    Setting row = rows.empty() ? Setting() : rows.front();
    row.key = info->key;
    row.value = toJson(stored);
    return rows.empty() ? writer.insert(row) : writer.update(row);
}

} // namespace attache
