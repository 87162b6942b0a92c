#include "core/domain/reference.h"

#include "core/domain/stage_book.h"

#include "core/base/language_key.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace attache {
namespace {

QJsonArray readArray(const QString &name)
{
    QFile file(QStringLiteral(":/reference/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

QString textAt(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

template <typename E>
E choiceAt(const QJsonObject &object, QLatin1String key)
{
    return fromKey<E>(textAt(object, key)).value_or(choicesOf<E>.front().value);
}

template <typename E>
std::vector<E> choicesAt(const QJsonObject &object, QLatin1String key)
{
    std::vector<E> values;
    for (const QJsonValue value : object.value(key).toArray()) {
        if (const auto choice = fromKey<E>(value.toString()))
            values.push_back(*choice);
    }
    return values;
}

Stage talkedAboutAs(Stage stage)
{
    const StageBook &book = StageBook::standard();
    return book.isOpen(stage) ? stage : book.openStagesOf().back();
}

template <typename T>
bool contains(const std::vector<T> &values, T value)
{
    return std::ranges::find(values, value) != values.end();
}

} // namespace

std::vector<TalkTrackText> builtInTalkTracks(Language language)
{
    std::vector<TalkTrackText> tracks;
    for (const QJsonValue value : readArray(QStringLiteral("talk_tracks.json"))) {
        const QJsonObject object = value.toObject();
        const QJsonObject text = object.value(languageKey(language)).toObject();
        tracks.push_back({choiceAt<RoleKind>(object, QLatin1String("role")),
                          choiceAt<Stage>(object, QLatin1String("stage")),
                          textAt(text, QLatin1String("weighs")),
                          textAt(text, QLatin1String("bring")), textAt(text, QLatin1String("ask")),
                          textAt(text, QLatin1String("avoid"))});
    }
    return tracks;
}

TalkTrackText builtInTalkTrack(RoleKind role, Stage stage, Language language)
{
    const auto tracks = builtInTalkTracks(language);
    const auto it = std::ranges::find_if(tracks, [&](const TalkTrackText &track) {
        return track.role == role && track.stage == talkedAboutAs(stage);
    });
    return it == tracks.end() ? TalkTrackText{role, stage, {}, {}, {}, {}} : *it;
}

std::vector<ChecklistText> builtInChecklist(Language language)
{
    std::vector<ChecklistText> items;
    for (const QJsonValue value : readArray(QStringLiteral("checklist.json"))) {
        const QJsonObject object = value.toObject();
        items.push_back({textAt(object, QLatin1String("key")),
                         object.value(languageKey(language)).toString(),
                         choicesAt<Stage>(object, QLatin1String("stages")),
                         choicesAt<RoleKind>(object, QLatin1String("roles"))});
    }
    return items;
}

std::vector<ChecklistText> checklistFor(std::vector<ChecklistText> items, Stage stage,
                                        const std::vector<RoleKind> &audience)
{
    std::erase_if(items, [&](const ChecklistText &item) {
        const bool wanted = audience.empty() || std::ranges::any_of(audience, [&](RoleKind role) {
                                return contains(item.roles, role);
                            });
        return !wanted || !contains(item.stages, talkedAboutAs(stage));
    });
    return items;
}

std::vector<ChecklistText> builtInChecklist(Stage stage, const std::vector<RoleKind> &audience,
                                            Language language)
{
    return checklistFor(builtInChecklist(language), stage, audience);
}

std::vector<ServiceLevelText> builtInServiceLevels(Language language)
{
    std::vector<ServiceLevelText> levels;
    for (const QJsonValue value : readArray(QStringLiteral("service_levels.json"))) {
        const QJsonObject object = value.toObject();
        const QJsonObject text = object.value(languageKey(language)).toObject();
        levels.push_back({choiceAt<Tier>(object, QLatin1String("tier")),
                          object.value(QLatin1String("cadence_days")).toInt(),
                          textAt(text, QLatin1String("team")),
                          textAt(text, QLatin1String("owed"))});
    }
    return levels;
}

} // namespace attache
