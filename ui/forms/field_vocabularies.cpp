#include "ui/forms/field_vocabularies.h"

#include "core/base/fold.h"
#include "core/domain/contact.h"
#include "core/domain/industry_tree.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>

namespace attache {

namespace {

constexpr size_t MostSuggestions = 12;

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
            if ((begins ? at == 0 : at > 0) && found.size() < MostSuggestions)
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

std::vector<Suggestion> namedRecords(Connection &connection, const QByteArray &sql,
                                     const QString &typed, qint64 scope)
{
    std::vector<Suggestion> found;
    QString pattern = typed;
    pattern.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    auto statement = connection.borrow(sql);
    if (!statement)
        return found;
    (*statement)->bind(1, QLatin1Char('%') + pattern + QLatin1Char('%'));
    (*statement)->bind(2, scope);
    while (true) {
        const Result<bool> row = (*statement)->step();
        if (!row || !*row)
            return found;
        found.push_back({(*statement)->integer(0), (*statement)->text(1), (*statement)->text(2)});
    }
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

QString nameOf(Connection &connection, const QByteArray &sql, const QVariant &id)
{
    if (id.toLongLong() == 0)
        return {};
    auto statement = connection.borrow(sql);
    if (!statement)
        return {};
    (*statement)->bind(1, id.toLongLong());
    const Result<bool> row = (*statement)->step();
    return row && *row ? (*statement)->text(0) : QString();
}

Vocabulary records(Connection &connection, const QByteArray &nameSql, const QByteArray &searchSql,
                   std::function<qint64()> scope)
{
    const auto suggest = [&connection, searchSql, scope](const QString &typed) {
        return namedRecords(connection, searchSql, typed, scope());
    };
    return {
        .text = [&connection,
                 nameSql](const QVariant &id) { return nameOf(connection, nameSql, id); },
        .value = [suggest](const QString &text) -> std::optional<QVariant> {
            if (text.isEmpty())
                return QVariant(0LL);
            return recordNamed(suggest(text), text);
        },
        .suggest = suggest,
        .fillMenu = {},
    };
}

} // namespace

std::shared_ptr<const ReferenceData> ReferenceData::read(Connection &connection)
{
    auto data = std::make_shared<ReferenceData>();
    // Without the levels the person loaded their codes stand for themselves.
    if (auto tree = industriesOf(connection))
        data->industries = *std::move(tree);
    return data;
}

void fillIndustryMenu(QMenu &menu, const Industries &industries,
                      const std::function<void(const QString &code)> &pick)
{
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

Vocabulary industries(std::shared_ptr<const ReferenceData> data)
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
            [data](QMenu &menu, std::function<void(const QVariant &)> pick) {
                fillIndustryMenu(menu, data->industries,
                                 [pick](const QString &code) { pick(code); });
            },
    };
}

Vocabulary provinces(std::shared_ptr<const ReferenceData> data)
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

Vocabulary cities(std::shared_ptr<const ReferenceData> data, std::function<QString()> province)
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
                for (const RegionName &city : data->regions.citiesOf(province())) {
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
        for (const RegionName &city : data->regions.citiesOf(province.name))
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
                auto statement =
                    connection.borrow("SELECT owner FROM account WHERE owner <> '' GROUP BY owner");
                while (statement) {
                    const Result<bool> row = (*statement)->step();
                    if (!row || !*row)
                        break;
                    all.push_back({(*statement)->text(0), (*statement)->text(0), {}});
                }
                return matching(all, typed);
            },
        .fillMenu = {},
    };
}

Vocabulary accounts(Connection &connection)
{
    return records(connection, "SELECT name FROM account WHERE id = ?1",
                   "SELECT id, name, short_name FROM account "
                   "WHERE (name LIKE ?1 ESCAPE '\\' OR short_name LIKE ?1 ESCAPE '\\') "
                   "AND ?2 = 0 LIMIT 12",
                   [] { return 0; });
}

Vocabulary contacts(Connection &connection, std::function<qint64()> account)
{
    return records(connection, "SELECT name FROM contact WHERE id = ?1",
                   "SELECT id, name, post FROM contact "
                   "WHERE name LIKE ?1 ESCAPE '\\' AND account IS nullif(?2, 0) "
                   "ORDER BY name LIMIT 12",
                   std::move(account));
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
                [all](QMenu &menu, std::function<void(const QVariant &)> pick) {
                    for (const Suggestion &each : *all) {
                        const QVariant value = each.value;
                        QObject::connect(menu.addAction(each.text), &QAction::triggered, &menu,
                                         [pick, value] { pick(value); });
                    }
                }};
}

} // namespace vocabularies

} // namespace attache
