#include "core/domain/settings.h"

#include "core/domain/question_texts.h"
#include "core/domain/reference.h"
#include "core/domain/setting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Setting)
};

constexpr const char *Readiness = QT_TRANSLATE_NOOP("Setting", "Readiness");
constexpr const char *Coverage = QT_TRANSLATE_NOOP("Setting", "Decision chain");
constexpr const char *Stages = QT_TRANSLATE_NOOP("Setting", "Stages: usual probability (%)");
constexpr const char *Limits = QT_TRANSLATE_NOOP("Setting", "Stages: days until stale");
constexpr const char *Cadence = QT_TRANSLATE_NOOP("Setting", "Tiers: days between visits");
constexpr const char *Teams = QT_TRANSLATE_NOOP("Setting", "Tiers: who serves them");
constexpr const char *Owed = QT_TRANSLATE_NOOP("Setting", "Tiers: what they are owed");
constexpr const char *Checklist = QT_TRANSLATE_NOOP("Setting", "Checklist of materials");
constexpr const char *Questions = QT_TRANSLATE_NOOP("Setting", "Questions of the brief");
constexpr const char *Visits = QT_TRANSLATE_NOOP("Setting", "Visits and minutes");

/// Where a value stands in a Settings; works on const and mutable ones.
template <typename Access>
SettingInfo integer(const QString &key, const char *group, const char *context, const char *label,
                    int minimum, int maximum, Access access)
{
    SettingInfo info;
    info.key = key;
    info.group = group;
    info.context = context;
    info.label = label;
    info.minimum = minimum;
    info.maximum = maximum;
    info.get = [access](const Settings &settings) { return QVariant(access(settings)); };
    info.set = [access](Settings &settings, const QVariant &value) {
        access(settings) = value.toInt();
    };
    return info;
}

template <typename Access>
SettingInfo text(const QString &key, const char *group, const char *context, const char *label,
                 Access access)
{
    SettingInfo info;
    info.key = key;
    info.group = group;
    info.context = context;
    info.label = label;
    info.type = SettingInfo::Type::Text;
    info.get = [access](const Settings &settings) { return QVariant(access(settings)); };
    info.set = [access](Settings &settings, const QVariant &value) {
        access(settings) = value.toString();
    };
    return info;
}

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
        Line{"concerns", QT_TRANSLATE_NOOP("Setting", "Analysis: what the attendees care for"),
             &Weights::concerns},
        Line{"needs", QT_TRANSLATE_NOOP("Setting", "Analysis: needs verified"), &Weights::needs},
        Line{"intent", QT_TRANSLATE_NOOP("Setting", "Analysis: budget date"), &Weights::intent},
        Line{"next_step", QT_TRANSLATE_NOOP("Setting", "Analysis: next step"), &Weights::nextStep},
        Line{"best", QT_TRANSLATE_NOOP("Setting", "Plan: best objective"), &Weights::best},
        Line{"minimum", QT_TRANSLATE_NOOP("Setting", "Plan: minimum objective"), &Weights::minimum},
        Line{"product", QT_TRANSLATE_NOOP("Setting", "Plan: product plan"), &Weights::product},
        Line{"strategy", QT_TRANSLATE_NOOP("Setting", "Plan: commercial strategy"),
             &Weights::strategy},
        Line{"approaches", QT_TRANSLATE_NOOP("Setting", "Plan: how to talk with each attendee"),
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
    add("coverage.named", QT_TRANSLATE_NOOP("Setting", "A role known by name counts (%)"),
        &CoverageSettings::named);
    add("coverage.met", QT_TRANSLATE_NOOP("Setting", "A role met counts (%)"),
        &CoverageSettings::met);
    add("coverage.supportive", QT_TRANSLATE_NOOP("Setting", "A supportive role counts (%)"),
        &CoverageSettings::supportive);
    all.push_back(integer(
        QStringLiteral("coverage.fades_after"), Coverage, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Fades after (days without a meeting)"), 1, 3650,
        [](auto &settings) -> auto & { return settings.coverage.fadesAfterDays; }));
}

/// One text for each item of the checklist, empty for the one brought along.
void addChecklist(std::vector<SettingInfo> &all)
{
    for (const ChecklistText &item : builtInChecklist(Language::English)) {
        SettingInfo info;
        info.key = QStringLiteral("checklist.") + item.key;
        info.group = Checklist;
        info.type = SettingInfo::Type::Text;
        info.caption = [key = item.key] {
            const auto texts = builtInChecklist(languageOf(QLocale()));
            const auto found = std::ranges::find(texts, key, &ChecklistText::key);
            return found == texts.end() ? key : found->text;
        };
        info.get = [key = item.key](const Settings &settings) {
            return QVariant(settings.checklist.value(key, QStringLiteral("")));
        };
        info.set = [key = item.key](Settings &settings, const QVariant &value) {
            settings.checklist.insert(key, value.toString());
        };
        all.push_back(info);
    }
}

/// One text for each question of the brief, empty for the one brought along.
void addQuestions(std::vector<SettingInfo> &all)
{
    for (const QuestionText &question : builtInQuestions()) {
        SettingInfo info;
        info.key = QStringLiteral("question.") + question.key;
        info.group = Questions;
        info.label = question.text;
        info.context = "Question";
        info.type = SettingInfo::Type::Text;
        info.get = [key = question.key](const Settings &settings) {
            return QVariant(settings.questions.value(key, QStringLiteral("")));
        };
        info.set = [key = question.key](Settings &settings, const QVariant &value) {
            settings.questions.insert(key, value.toString());
        };
        all.push_back(info);
    }
}

void addStagesAndTiers(std::vector<SettingInfo> &all)
{
    for (size_t i = 0; i < std::size(Settings().stages); ++i) {
        const auto &choice = choiceOf(static_cast<Stage>(i));
        const QString key = QLatin1String("stage.") + QLatin1String(choice.key);
        all.push_back(integer(
            key + QStringLiteral(".probability"), Stages, "Choice", choice.label, 0,
            100, [i](auto &settings) -> auto & { return settings.stages[i].probability; }));
        all.push_back(integer(
            key + QStringLiteral(".days"), Limits, "Choice", choice.label, 1,
            3650, [i](auto &settings) -> auto & { return settings.stages[i].dayLimit; }));
    }
    for (size_t i = 0; i < std::size(Settings().tiers); ++i) {
        const auto &choice = choiceOf(static_cast<Tier>(i));
        const QString key = QLatin1String("tier.") + QLatin1String(choice.key);
        all.push_back(integer(
            key + QStringLiteral(".days"), Cadence, "Choice", choice.label, 1,
            3650, [i](auto &settings) -> auto & { return settings.tiers[i].cadenceDays; }));
        all.push_back(text(
            key + QStringLiteral(".team"), Teams, "Choice",
            choice.label, [i](auto &settings) -> auto & { return settings.tiers[i].team; }));
        all.push_back(text(
            key + QStringLiteral(".owed"), Owed, "Choice",
            choice.label, [i](auto &settings) -> auto & { return settings.tiers[i].owed; }));
    }
}

void addVisits(std::vector<SettingInfo> &all)
{
    constexpr int Largest = 1'000'000'000;
    all.push_back(integer(
        QStringLiteral("minutes.due_hours"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Minutes are due within (hours)"), 1, 720,
        [](auto &settings) -> auto & { return settings.minutesDueHours; }));
    all.push_back(integer(
        QStringLiteral("need.doubtful_after"), Visits, "Setting",
        QT_TRANSLATE_NOOP("Setting", "A need only relayed is doubtful after (days)"), 1, 3650,
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
        QT_TRANSLATE_NOOP("Setting", "Visits a field day holds"), 1, 24,
        [](auto &settings) -> auto & { return settings.visitsPerDay; }));
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

bool SettingInfo::accepts(const QVariant &value) const
{
    switch (type) {
    case Type::Integer: {
        bool ok = false;
        const double number = value.toDouble(&ok);
        return ok && number >= minimum && number <= maximum && number == value.toInt();
    }
    case Type::Choice:
        return choices.contains(value.toString());
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
        addStagesAndTiers(made);
        addVisits(made);
        addChecklist(made);
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
        return Error{Error::Kind::Invalid, Words::tr("There is no setting “%1”.").arg(key), {}, {}};
    if (!info->accepts(value)) {
        return Error{Error::Kind::Invalid,
                     Words::tr("“%1” does not fit the setting “%2”.")
                         .arg(value.toString(), info->labelText()),
                     {},
                     key.toString()};
    }
    Settings wanted;
    const QVariant fallback = info->get(wanted);
    info->set(wanted, value);
    const QVariant stored = info->get(wanted);

    ATTACHE_TRY(std::vector<Setting> rows,
                Store<Setting>(writer.connection()).list("WHERE key = ?1", info->key));
    if (stored == fallback)
        return rows.empty() ? Result<void>() : writer.remove(rows.front().id);
    Setting row = rows.empty() ? Setting() : rows.front();
    row.key = info->key;
    row.value = toJson(stored);
    return rows.empty() ? writer.insert(row) : writer.update(row);
}

} // namespace attache
