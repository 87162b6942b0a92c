#include "ui/pages/accounts/account_filter_bar.h"

#include "core/domain/custom_field.h"
#include "core/queries/account_filters.h"
#include "core/queries/read_rows.h"
#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QLineEdit>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <map>

namespace attache {

namespace {

constexpr char NoStage[] = "none";
constexpr int TextWidth = 200;
constexpr int TextPause = 120; ///< milliseconds without a key before the list follows

using queries::keysOf;

template <typename E>
std::vector<E> valuesOf(const QStringList &keys)
{
    std::vector<E> values;
    for (const Choice<E> &choice : choicesOf<E>) {
        if (keys.contains(QLatin1String(choice.key)))
            values.push_back(choice.value);
    }
    return values;
}

Result<QHash<QString, qint64>> countsOf(Connection &connection, const QString &key)
{
    ATTACHE_TRY(const auto values, accountValues(connection, key));
    QHash<QString, qint64> counts;
    for (const ValueCount &each : values)
        counts.insert(each.value, each.count);
    return counts;
}

template <typename E>
Result<std::vector<ChoiceMenu::Choice>>
choicesWithCounts(const Result<QHash<QString, qint64>> &read)
{
    ATTACHE_TRY(const auto counts, read);
    std::vector<ChoiceMenu::Choice> choices;
    for (const Choice<E> &choice : choicesOf<E>) {
        const QString key = QLatin1String(choice.key);
        choices.push_back({key, labelOf(choice.value), counts.value(key), 0});
    }
    return choices;
}

} // namespace

AccountFilterBar::AccountFilterBar(Connection &connection,
                                   std::shared_ptr<const ReferenceData> reference, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_reference(std::move(reference))
{
    new FlowLayout(this, tokens::Space2);
    addTier();
    addRegion();
    addIndustry();
    addStage();
    addOwner();
    addOverdue();
    addImported();
    addCustom();
}

void AccountFilterBar::addFacet(Facet facet, const QString &name, ChoiceMenu::Load load)
{
    facet.chip = new Chip(name);
    facet.menu = new ChoiceMenu(std::move(load), this);
    facet.chip->setMenu(facet.menu);
    facet.chip->setObjectName(facet.key);
    layout()->addWidget(facet.chip);
    const QString key = facet.key;
    const auto set = facet.set;
    m_facets.push_back(std::move(facet));
    const auto take = [this, key, set](const QStringList &values) {
        set(m_query, values);
        for (const Facet &each : m_facets) {
            if (each.key == key)
                show(each);
        }
        Q_EMIT queryChanged();
    };
    connect(m_facets.back().menu, &ChoiceMenu::checkedChanged, this, take);
    connect(m_facets.back().chip, &Chip::removed, this, [take] { take({}); });
}

void AccountFilterBar::addTier()
{
    Facet facet;
    facet.key = QStringLiteral("tier");
    facet.get = [](const AccountQuery &query) { return keysOf(query.tiers); };
    facet.set = [](AccountQuery &query, const QStringList &keys) {
        query.tiers = valuesOf<Tier>(keys);
    };
    facet.word = [](const QString &key) { return labelOf(*fromKey<Tier>(key)); };
    addFacet(std::move(facet), tr("Tier"), [this] {
        return choicesWithCounts<Tier>(countsOf(m_connection, QStringLiteral("tier")));
    });
}

Result<std::vector<ChoiceMenu::Choice>>
AccountFilterBar::counted(const QString &key,
                          const std::function<QString(const QString &)> &word) const
{
    std::vector<ChoiceMenu::Choice> choices;
    ATTACHE_TRY(const auto values, accountValues(m_connection, key));
    for (const ValueCount &each : values)
        choices.push_back({each.value, word(each.value), each.count, 0});
    return choices;
}

Result<std::vector<ChoiceMenu::Choice>> AccountFilterBar::regionChoices() const
{
    const Regions &regions = m_reference->regions;
    const Language language = languageOf(QLocale());
    struct Province
    {
        qint64 count = 0;
        std::vector<ChoiceMenu::Choice> cities;
    };
    std::map<QString, Province> provinces;
    ATTACHE_TRY(const auto places, accountRegions(m_connection));
    for (const RegionCount &each : places) {
        const auto &[province, city, rest] = each.region;
        provinces[province].count += each.count;
        if (!city.isEmpty())
            provinces[province].cities.push_back({cityKey(each.region),
                                                  regions.cityLabel(province, city, language),
                                                  each.count, province.isEmpty() ? 0 : 1});
    }
    const auto moreFirst = [](const auto &a, const auto &b) { return a.count > b.count; };
    std::vector<ChoiceMenu::Choice> order;
    for (const auto &[name, province] : provinces)
        order.push_back({name, regions.provinceLabel(name, language), province.count, 0});
    std::stable_sort(order.begin(), order.end(), moreFirst);
    std::vector<ChoiceMenu::Choice> choices;
    for (ChoiceMenu::Choice &each : order) {
        std::vector<ChoiceMenu::Choice> &cities = provinces[each.key].cities;
        std::stable_sort(cities.begin(), cities.end(), moreFirst);
        if (!each.key.isEmpty())
            choices.push_back(std::move(each));
        choices.insert(choices.end(), cities.begin(), cities.end());
    }
    return choices;
}

void AccountFilterBar::addRegion()
{
    Facet facet;
    facet.key = QStringLiteral("region");
    facet.get = [](const AccountQuery &query) {
        QStringList keys = query.provinces;
        for (const Region &city : query.cities)
            keys.append(cityKey(city));
        return keys;
    };
    facet.set = [](AccountQuery &query, const QStringList &keys) {
        query.provinces.clear();
        query.cities.clear();
        for (const QString &key : keys) {
            if (const auto city = cityOf(key))
                query.cities.push_back(*city);
            else
                query.provinces.append(key);
        }
    };
    facet.word = [data = m_reference](const QString &key) {
        const Language language = languageOf(QLocale());
        const auto city = cityOf(key);
        return city ? data->regions.cityLabel(city->province, city->city, language)
                    : data->regions.provinceLabel(key, language);
    };
    addFacet(std::move(facet), tr("Region"), [this] { return regionChoices(); });
}

Result<std::vector<ChoiceMenu::Choice>> AccountFilterBar::industryChoices() const
{
    const Industries &tree = m_reference->industries;
    const Language language = languageOf(QLocale());
    ATTACHE_TRY(const auto counts, countsOf(m_connection, QStringLiteral("industry")));
    // Sections with what lies below them; the person's own words behind.
    std::map<QString, qint64> known;
    std::vector<ChoiceMenu::Choice> words;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const std::vector<IndustryNode> path = tree.path(it.key());
        if (path.empty())
            words.push_back({it.key(), it.key(), it.value(), 0});
        for (const IndustryNode &node : path)
            known[node.code] += it.value();
    }
    std::vector<ChoiceMenu::Choice> choices;
    for (const auto &[code, count] : known) {
        const int depth = static_cast<int>(tree.path(code).size()) - 1;
        choices.push_back({code, tree.label(code, language), count, depth});
    }
    std::sort(words.begin(), words.end(),
              [](const auto &a, const auto &b) { return a.count > b.count; });
    choices.insert(choices.end(), words.begin(), words.end());
    return choices;
}

void AccountFilterBar::addIndustry()
{
    Facet facet;
    facet.key = QStringLiteral("industry");
    facet.get = [](const AccountQuery &query) { return query.industries; };
    facet.set = [](AccountQuery &query, const QStringList &keys) { query.industries = keys; };
    facet.word = [data = m_reference](const QString &code) {
        return data->industries.label(code, languageOf(QLocale()));
    };
    addFacet(std::move(facet), tr("Industry"), [this] { return industryChoices(); });
}

void AccountFilterBar::addStage()
{
    //: Accounts that have no opportunity in any stage
    const auto noStage = [] { return tr("No opportunity"); };
    Facet facet;
    facet.key = QStringLiteral("stage");
    facet.get = [](const AccountQuery &query) {
        QStringList keys = keysOf(query.stages);
        if (query.withoutStage)
            keys.append(QLatin1String(NoStage));
        return keys;
    };
    facet.set = [](AccountQuery &query, const QStringList &keys) {
        query.stages = valuesOf<Stage>(keys);
        query.withoutStage = keys.contains(QLatin1String(NoStage));
    };
    facet.word = [noStage](const QString &key) {
        const auto stage = fromKey<Stage>(key);
        return stage ? labelOf(*stage) : noStage();
    };
    const auto load = [this, noStage]() -> Result<std::vector<ChoiceMenu::Choice>> {
        ATTACHE_TRY(auto choices,
                    choicesWithCounts<Stage>(countsOf(m_connection, QStringLiteral("stage"))));
        choices.push_back({QLatin1String(NoStage), noStage(), -1, 0});
        return choices;
    };
    addFacet(std::move(facet), tr("Stage"), load);
}

void AccountFilterBar::addOwner()
{
    const auto word = [](const QString &owner) { return owner; };
    Facet facet;
    facet.key = QStringLiteral("owner");
    facet.get = [](const AccountQuery &query) { return query.owners; };
    facet.set = [](AccountQuery &query, const QStringList &keys) { query.owners = keys; };
    facet.word = word;
    addFacet(std::move(facet), tr("Owner"),
             [this, word] { return counted(QStringLiteral("owner"), word); });
}

void AccountFilterBar::addOverdue()
{
    m_overdue = new Chip(tr("Overdue for contact"));
    m_overdue->setObjectName(QStringLiteral("overdue"));
    layout()->addWidget(m_overdue);
    const auto take = [this](bool on) {
        m_query.overdueForContact = on;
        m_overdue->setOn(on);
        Q_EMIT queryChanged();
    };
    connect(m_overdue, &Chip::toggledOn, this, [take] { take(true); });
    connect(m_overdue, &Chip::removed, this, [take] { take(false); });
}

void AccountFilterBar::addImported()
{
    m_imported = new Chip(tr("Just imported"));
    m_imported->setObjectName(QStringLiteral("imported"));
    m_imported->hide();
    layout()->addWidget(m_imported);
    connect(m_imported, &Chip::removed, this, [this] {
        m_query.only.clear();
        showAll();
        Q_EMIT queryChanged();
    });
}

void AccountFilterBar::showImported(const std::vector<qint64> &ids)
{
    AccountQuery query;
    query.only = ids;
    setQuery(query);
    Q_EMIT queryChanged();
}

void AccountFilterBar::addCustom()
{
    const auto fields = allFieldsOf(m_connection, recordTypeOf<Account>());
    if (!fields)
        return;
    for (const FieldInfo &info : *fields) {
        if (!info.isCustom() || info.type != FieldType::Choice)
            continue;
        m_customKeys.append(info.key + info.customLabel + info.customChoices.join(u'\n'));
        const qint64 id = info.customId;
        Facet facet;
        facet.key = info.key;
        facet.get = [id](const AccountQuery &query) { return query.custom.value(id); };
        facet.set = [id](AccountQuery &query, const QStringList &keys) {
            if (keys.isEmpty())
                query.custom.remove(id);
            else
                query.custom.insert(id, keys);
        };
        facet.word = [](const QString &key) { return key; };
        addFacet(std::move(facet), info.customLabel, [choices = info.customChoices] {
            std::vector<ChoiceMenu::Choice> all;
            for (const QString &choice : choices)
                all.push_back({choice, choice, -1, 0});
            return all;
        });
    }
}

/// Hidden while empty, so it is made when it is first wanted.
void AccountFilterBar::addText()
{
    m_text = new QLineEdit;
    m_text->setFixedSize(TextWidth, tokens::ChipHeight);
    m_text->setPlaceholderText(tr("Search in this list"));
    m_text->setAccessibleName(tr("Search in this list"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_text->hide();
    layout()->addWidget(m_text);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(TextPause);
    connect(m_text, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    const auto take = [this, pause] {
        pause->stop();
        if (m_query.text == m_text->text().trimmed())
            return;
        m_query.text = m_text->text().trimmed();
        Q_EMIT queryChanged();
    };
    connect(pause, &QTimer::timeout, this, take);
    connect(m_text, &QLineEdit::returnPressed, this, take);
    connect(m_text, &QLineEdit::editingFinished, this, [this, take] {
        take();
        m_text->setVisible(!m_text->text().isEmpty());
    });
}

void AccountFilterBar::show(const Facet &facet)
{
    const QStringList keys = facet.get(m_query);
    QStringList words;
    for (const QString &key : keys)
        words.append(facet.word(key));
    facet.menu->setChecked(keys);
    //: Between the values of a filter, as in "S, A, B"
    facet.chip->setValue(words.join(tr(", ")));
}

void AccountFilterBar::showAll()
{
    for (const Facet &facet : m_facets)
        show(facet);
    m_overdue->setOn(m_query.overdueForContact);
    m_imported->setOn(!m_query.only.empty());
    m_imported->setVisible(!m_query.only.empty());
    showText();
}

void AccountFilterBar::showText()
{
    if (!m_text && m_query.text.isEmpty())
        return;
    if (!m_text)
        addText();
    if (m_text->text().trimmed() != m_query.text)
        m_text->setText(m_query.text);
    m_text->setVisible(!m_query.text.isEmpty());
}

void AccountFilterBar::setQuery(const AccountQuery &query)
{
    m_query = query;
    showAll();
}

void AccountFilterBar::clear()
{
    setQuery({});
    Q_EMIT queryChanged();
}

void AccountFilterBar::focusText()
{
    if (!m_text)
        addText();
    m_text->show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void AccountFilterBar::refresh()
{
    const QStringList before = m_customKeys;
    QStringList now;
    if (const auto fields = allFieldsOf(m_connection, recordTypeOf<Account>())) {
        for (const FieldInfo &info : *fields) {
            if (info.isCustom() && info.type == FieldType::Choice)
                now.append(info.key + info.customLabel + info.customChoices.join(u'\n'));
        }
    }
    if (now == before)
        return;
    const auto own = std::partition(m_facets.begin(), m_facets.end(), [](const Facet &facet) {
        return !facet.key.startsWith(QLatin1String("custom:"));
    });
    for (auto it = own; it != m_facets.end(); ++it) {
        delete it->chip;
        delete it->menu;
    }
    m_facets.erase(own, m_facets.end());
    m_customKeys.clear();
    addCustom();
    showAll();
}

Chip *AccountFilterBar::chip(const QString &key) const
{
    for (const Facet &facet : m_facets) {
        if (facet.key == key)
            return facet.chip;
    }
    if (key == QLatin1String("imported"))
        return m_imported;
    return key == QLatin1String("overdue") ? m_overdue : nullptr;
}

ChoiceMenu *AccountFilterBar::menu(const QString &key) const
{
    for (const Facet &facet : m_facets) {
        if (facet.key == key)
            return facet.menu;
    }
    return nullptr;
}

} // namespace attache
