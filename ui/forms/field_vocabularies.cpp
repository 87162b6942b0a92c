#include "ui/forms/field_vocabularies.h"

#include "core/base/fold.h"
#include "core/domain/industry_tree.h"
#include "core/queries/account_list.h"
#include "core/search/record_choices.h"
#include "ui/base/plain_words.h"
#include "ui/widgets/menu_error.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

namespace attache {

namespace {

constexpr int MostSuggestions = 12;

using Suggestion = SavedSuggestEdit::Suggestion;
using Vocabulary = SavedSuggestEdit::Vocabulary;

Language language()
{
    return languageOf(QLocale());
}

/// Of @p all, those whose words hold @p typed, the ones that begin with it first.
std::vector<Suggestion> matching(const std::vector<Suggestion> &all, const QString &typed)
{
    const QString wanted = folded(typed);
    std::vector<Suggestion> found;
    for (const bool begins : {true, false}) {
        for (const Suggestion &each : all) {
            const qsizetype at = folded(each.text + QLatin1Char(' ') + each.note).indexOf(wanted);
            if ((begins ? at == 0 : at > 0) && found.size() < size_t(MostSuggestions))
                found.push_back(each);
        }
    }
    return found;
}

QString plainText(const QVariant &value)
{
    return value.toString();
}

std::optional<QVariant> asTyped(const QString &text)
{
    return QVariant(text);
}

/// The one record called exactly @p text; nothing for none or several.
std::optional<QVariant> recordNamed(const std::vector<Suggestion> &found, const QString &text)
{
    std::optional<QVariant> only;
    for (const Suggestion &each : found) {
        if (folded(each.text) != folded(text))
            continue;
        if (only)
            return std::nullopt;
        only = each.value;
    }
    return only;
}

} // namespace

std::shared_ptr<const ReferenceData> ReferenceData::read(Connection &connection)
{
    auto data = std::make_shared<ReferenceData>();
    auto tree = industriesOf(connection);
    if (tree)
        data->industries = *std::move(tree);
    else
        data->error = tree.error();
    return data;
}

void fillIndustryMenu(QMenu &menu, const ReferenceData &data,
                      const std::function<void(const QString &code)> &pick)
{
    if (data.error)
        addUnreadable(menu, *data.error);
    const Industries &industries = data.industries;
    const auto fill = [&](const auto &self, QMenu &into, const QString &parent) -> void {
        for (const IndustryNode &node : industries.children(parent)) {
            QString words = industries.labelWithCode(node.code, language());
            words.replace(QLatin1Char('&'), QLatin1String("&&"));
            const QString code = node.code;
            QMenu *target = &into;
            const bool branch = !industries.children(code).empty();
            if (branch) {
                target = into.addMenu(words);
                words = QCoreApplication::translate("FieldVocabularies", "All of %1").arg(words);
            }
            QObject::connect(target->addAction(words), &QAction::triggered, target,
                             [pick, code] { pick(code); });
            if (branch) {
                target->addSeparator();
                self(self, *target, code);
            }
        }
    };
    fill(fill, menu, QString());
}

namespace vocabularies {

Vocabulary industries(const std::shared_ptr<const ReferenceData> &data)
{
    auto all = std::make_shared<std::vector<Suggestion>>();
    for (const IndustryNode &node : data->industries.all()) {
        all->push_back({node.code, data->industries.label(node.code, language()), node.code});
    }
    return {
        .text =
            [data](const QVariant &code) {
                return data->industries.label(code.toString(), language());
            },
        .value = [data](const QString &text) -> std::optional<QVariant> {
            return QVariant(data->industries.canonical(text));
        },
        .suggest = [all](const QString &typed) { return matching(*all, typed); },
        .fillMenu =
            [data](QMenu &menu, const std::function<void(const QVariant &)> &pick) {
                fillIndustryMenu(menu, *data, [pick](const QString &code) { pick(code); });
            },
    };
}

Vocabulary provinces(const std::shared_ptr<const ReferenceData> &data)
{
    auto all = std::make_shared<std::vector<Suggestion>>();
    for (const RegionName &province : data->regions.provinces()) {
        all->push_back({province.name, data->regions.provinceLabel(province.name, language()),
                        language() == Language::Chinese ? province.english : province.name});
    }
    return {
        .text =
            [data](const QVariant &name) {
                return data->regions.provinceLabel(name.toString(), language());
            },
        .value = [data](const QString &text) -> std::optional<QVariant> {
            return QVariant(data->regions.split(text, {}).province);
        },
        .suggest = [all](const QString &typed) { return matching(*all, typed); },
        .fillMenu = {},
    };
}

namespace {

/// The cities of @p province, those of county level behind the others.
std::vector<RegionName> citiesWithin(const Regions &regions, QStringView province)
{
    std::vector<RegionName> cities = regions.citiesOf(province);
    std::ranges::copy(regions.countyCitiesOf(province), std::back_inserter(cities));
    return cities;
}

} // namespace

Vocabulary cities(const std::shared_ptr<const ReferenceData> &data,
                  const std::function<QString()> &province)
{
    return {
        .text =
            [data, province](const QVariant &name) {
                return data->regions.cityLabel(province(), name.toString(), language());
            },
        .value = [data, province](const QString &text) -> std::optional<QVariant> {
            return QVariant(data->regions.split(province(), text).city);
        },
        .suggest =
            [data, province](const QString &typed) {
                std::vector<Suggestion> all;
                for (const RegionName &city : citiesWithin(data->regions, province())) {
                    all.push_back({city.name,
                                   data->regions.cityLabel(city.province, city.name, language()),
                                   language() == Language::Chinese ? city.english : city.name});
                }
                return matching(all, typed);
            },
        .fillMenu = {},
    };
}

Vocabulary regions(std::shared_ptr<const ReferenceData> data)
{
    auto all = std::make_shared<std::vector<Suggestion>>();
    const auto add = [&](const Region &region, const QString &note) {
        const QString words = data->regions.label(region, language());
        all->push_back({words, words, note});
    };
    const bool chinese = language() == Language::Chinese;
    for (const RegionName &province : data->regions.provinces()) {
        add({province.name, {}}, chinese ? province.english : province.name);
        for (const RegionName &city : citiesWithin(data->regions, province.name))
            add({province.name, city.name}, chinese ? city.english : city.name);
    }
    return {
        .text = plainText,
        .value = asTyped,
        .suggest = [all](const QString &typed) { return matching(*all, typed); },
        .fillMenu = {},
    };
}

Vocabulary owners(Connection &connection)
{
    return {
        .text = plainText,
        .value = asTyped,
        .suggest =
            [&connection](const QString &typed) {
                std::vector<Suggestion> all;
                const auto owners = accountValues(connection, QStringLiteral("owner"));
                if (!owners)
                    return std::vector<Suggestion>{{QVariant(), {}, owners.error().message}};
                for (const ValueCount &owner : *owners)
                    all.push_back({owner.value, owner.value, {}});
                return matching(all, typed);
            },
        .fillMenu = {},
    };
}

Vocabulary records(Connection &connection, const FieldInfo &field,
                   const std::function<QVariant()> &bound)
{
    const RecordType &type = field.target();
    const auto suggest = [&connection, &type, field,
                          bound](const QString &typed) -> std::vector<Suggestion> {
        const auto scope = choiceScope(connection, field, bound());
        const auto found = scope ? recordChoices(connection, type, typed, *scope, MostSuggestions)
                                 : Result<std::vector<RecordChoice>>(scope.error());
        // Nothing of it can be chosen; it stands where the names would.
        if (!found)
            return {{QVariant(), {}, found.error().message}};
        std::vector<Suggestion> all;
        for (const RecordChoice &choice : *found)
            all.push_back({choice.id, choice.caption.full(), choice.caption.subtitle});
        return all;
    };
    return {
        .text = [&connection, &type](const QVariant &id) -> QString {
            if (id.toLongLong() == 0)
                return {};
            return RecordNames(connection).caption(type, id.toLongLong()).full();
        },
        .value = [suggest](const QString &text) -> std::optional<QVariant> {
            if (text.isEmpty())
                return QVariant(0LL);
            return recordNamed(suggest(text), text);
        },
        .suggest = suggest,
        .fillMenu = {},
    };
}

Vocabulary words(const QStringList &words)
{
    auto all = std::make_shared<std::vector<Suggestion>>();
    for (const QString &word : words)
        all->push_back({word, word, {}});
    return {.text = plainText,
            .value = asTyped,
            .suggest = [all](const QString &typed) { return matching(*all, typed); },
            .fillMenu =
                [all](QMenu &menu, const std::function<void(const QVariant &)> &pick) {
                    for (const Suggestion &each : *all) {
                        const QVariant value = each.value;
                        QObject::connect(menu.addAction(plainLabel(each.text)), &QAction::triggered,
                                         &menu, [pick, value] { pick(value); });
                    }
                }};
}

} // namespace vocabularies

} // namespace attache
