#include "ui/lists/record_list_page.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_tree.h"
#include "core/domain/library_kinds.h"
#include "core/domain/saved_view.h"
#include "core/queries/record_list.h"
#include "core/record/record_home.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/record_sheet.h"
#include "ui/lists/record_source.h"
#include "ui/lists/saved_views.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"

#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace attache {

namespace {

/// A label as it stands within a sentence; abbreviations such as PPT stay as they are.
QString withinSentence(QString label)
{
    if (label.size() > 1 && label[1].isLower())
        label[0] = label[0].toLower();
    return label;
}

constexpr qsizetype BulkButtons = 3;

ListView::Parts partsOf(const QString &key, const RecordType &type, const QString &none,
                        std::unique_ptr<ListSource> source)
{
    ListView::Parts parts;
    parts.key = key;
    parts.words.name = type.severalLabel();
    //: The view of a list that shows everything; %1 are records of one kind, "Products"
    parts.words.all = RecordListPage::tr("%1: all").arg(type.severalLabel());
    parts.words.none = none;
    parts.words.noMatch = RecordListPage::tr("Nothing matches these filters.");
    parts.words.count = [](int count) {
        return RecordListPage::tr("%Ln record(s)", nullptr, count);
    };
    parts.source = std::move(source);
    const auto named = std::ranges::find_if(
        type.fields, [](const FieldInfo &field) { return field.options.named; });
    const auto &first = named == type.fields.end() ? type.fields.front() : *named;
    parts.sortKey = first.key;
    return parts;
}

QString noneText()
{
    //: The choice of records that have no value in a field
    return RecordListPage::tr("None");
}

/// What should have been looked at again before @p today. It stands in no view: the day would stay.
Facet expiredFacet(QDate today)
{
    Facet facet = switchFacet(ReviewField, Common::tr("Expired"), today.toString(Qt::ISODate));
    facet.kept = false;
    return facet;
}

/// The industries there are, each below its section.
Result<std::vector<ChoiceMenu::Choice>> industriesIn(Connection &connection, const RecordType &type,
                                                     const FieldInfo &field)
{
    ATTACHE_TRY(const auto values, recordValues(connection, type, field));
    ATTACHE_TRY(const Industries tree, industriesOf(connection));
    const Language language = languageOf(QLocale());
    std::map<QString, qint64> known;
    std::vector<ChoiceMenu::Choice> words;
    for (const ValueCount &each : values) {
        const std::vector<IndustryNode> path = tree.path(each.value);
        if (path.empty())
            words.push_back(
                {each.value, each.value.isEmpty() ? noneText() : each.value, each.count, 0});
        for (const IndustryNode &node : path)
            known[node.code] += each.count;
    }
    std::vector<ChoiceMenu::Choice> choices;
    for (const auto &[code, count] : known) {
        const int depth = static_cast<int>(tree.path(code).size()) - 1;
        choices.push_back({code, tree.label(code, language), count, depth});
    }
    choices.insert(choices.end(), words.begin(), words.end());
    return choices;
}

Facet industryFacet(Connection &connection, const RecordType &type, const FieldInfo &field)
{
    Facet facet;
    facet.key = field.key;
    facet.label = field.label();
    facet.load = [&connection, &type, field] { return industriesIn(connection, type, field); };
    facet.word = [&connection](const QString &code) {
        const auto tree = industriesOf(connection);
        return tree ? tree->label(code, languageOf(QLocale())) : code;
    };
    return facet;
}

ChoiceMenu::Choice choiceOf(const FieldInfo &field, const ValueCount &each)
{
    ChoiceMenu::Choice choice;
    choice.key = each.value;
    choice.text = each.value;
    choice.count = each.count;
    for (const ChoiceInfo &known : field.choices) {
        if (known.key == each.value)
            choice.text = known.text();
    }
    if (each.value.isEmpty())
        choice.text = noneText();
    return choice;
}

} // namespace

RecordListPage::RecordListPage(Desk &desk, Preferences *preferences, const QString &key,
                               const RecordType &type, const QString &none, QWidget *parent,
                               const QStringList &usual, RecordSheet *sheet)
    : Page(parent)
    , m_desk(desk)
    , m_key(key)
    , m_type(type)
    , m_source(new RecordSource(desk.connection(), type, usual))
    , m_header(new PageHeader(type.severalLabel()))
    , m_list(new ListView(desk, preferences,
                          partsOf(key, type, none, std::unique_ptr<ListSource>(m_source))))
    , m_sheet(sheet ? sheet : new RecordSheet(desk, type))
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space5);
    m_source->setClock(desk.clock());
    addHeader();
    column->addWidget(m_header);
    m_list->setSide(m_sheet);
    m_sheet->hide();
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    m_list->setBulkFields(BulkBar::fieldsOf(type), BulkButtons);
    m_list->facets()->setTextShown(isSearchable(type));
    showFacets();
    addActions();
    connect(m_list, &ListView::openRequested, this, &RecordListPage::open);
    connect(m_list, &ListView::listChanged, this, &RecordListPage::showHead);
    connect(m_sheet, &RecordSheet::closed, this, [this] {
        m_sheet->hide();
        m_list->setFocus();
    });
    TableSet tables = m_source->tables();
    tables |= TableSet(tablesOf<CustomField, SavedView>);
    follow(m_desk.workspace(), std::move(tables));
}

void RecordListPage::setDue(QStringList keys, std::function<bool(const void *)> waits)
{
    m_source->setDue(std::move(keys), std::move(waits));
}

void RecordListPage::addHeader()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    const Creation &creation = m_type.creation;
    connect(m_header->addButton(Common::tr("Export…")), &Button::clicked, m_list,
            &ListView::exportShown);
    Button *columns = m_header->addButton(Common::tr("Columns"));
    connect(columns, &Button::clicked, this, [this, columns] { m_list->chooseColumns(columns); });
    if (!creation.isPossible())
        return;
    const QString title = QCoreApplication::translate("RecordType", creation.title);
    for (Button *button : {m_header->addButton(title, ButtonKind::Primary),
                           m_list->emptyState()->addButton(title, ButtonKind::Primary)}) {
        button->setEnabled(writable);
        connect(button, &Button::clicked, this, &RecordListPage::make);
    }
}

void RecordListPage::addActions()
{
    addPageAction(Common::tr("Search in this list"), QKeySequence::Find,
                  [this] { m_list->facets()->focusText(); });
    addPageAction(Common::tr("Clear the filters"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                  [this] { m_list->facets()->clear(); });
    addPageAction(tr("Export this list…"), {}, [this] { m_list->exportShown(); });
}

void RecordListPage::showFacets()
{
    std::vector<Facet> facets;
    for (const FieldInfo &field : m_source->fields()) {
        if (field.key == PredecessorField) {
            //: A filter: versions that a later one replaces
            facets.push_back(switchFacet(field.key, tr("Old versions")));
            continue;
        }
        if (field.type == FieldType::Reference && field.nullable) {
            //: A filter: records that refer to none, as in "Without account"
            facets.push_back(switchFacet(
                field.key, tr("Without %1").arg(withinSentence(field.label())), QString()));
            continue;
        }
        if (!canNarrow(field))
            continue;
        if (field.type == FieldType::Date) {
            // Of days only one matters to every list: whether somebody should have looked again.
            if (field.key == ReviewField)
                facets.push_back(expiredFacet(m_desk.clock().today()));
            continue;
        }
        if (field.options.editor == Editor::IndustryTree) {
            facets.push_back(industryFacet(m_desk.connection(), m_type, field));
            continue;
        }
        Facet facet;
        facet.key = field.key;
        facet.label = field.label();
        facet.load = [this, field]() -> Result<std::vector<ChoiceMenu::Choice>> {
            ATTACHE_TRY(const auto values, recordValues(m_desk.connection(), m_type, field));
            std::vector<ChoiceMenu::Choice> choices;
            choices.reserve(values.size());
            for (const ValueCount &each : values)
                choices.push_back(choiceOf(field, each));
            return choices;
        };
        facet.word = [field](const QString &value) { return choiceOf(field, {value, 0}).text; };
        facets.push_back(std::move(facet));
    }
    if (!m_chosenWords.isEmpty()) {
        Facet chosen = switchFacet(RecordSource::Chosen, m_chosenWords);
        chosen.whileSet = true;
        chosen.kept = false;
        facets.insert(facets.begin(), std::move(chosen));
    }
    m_list->setFacets(std::move(facets));
}

void RecordListPage::showChosen(const std::vector<qint64> &ids, const QString &words)
{
    m_source->setChosen(ids);
    m_chosenWords = words;
    showFacets();
    m_list->facets()->setOnly(RecordSource::Chosen, {FacetOn});
}

void RecordListPage::hideSheet()
{
    m_sheet->hide();
}

void RecordListPage::followAlso(TableSet tables)
{
    tables |= m_source->tables();
    tables |= TableSet(tablesOf<CustomField, SavedView>);
    follow(m_desk.workspace(), std::move(tables));
}

QString RecordListPage::title() const
{
    return m_type.severalLabel();
}

void RecordListPage::activate(const QVariant &argument)
{
    if (isStale())
        refresh();
    const Link link = argument.value<Link>();
    const QString anchor = m_type.tableName() + QLatin1Char(':');
    const bool anchored = link.field.startsWith(anchor);
    const qint64 id =
        anchored ? link.field.mid(anchor.size()).section(u'#', 0, 0).toLongLong() : link.id;
    if (id != 0)
        openSheet(id, anchored ? link.field.section(u'#', 1) : link.field);
    else
        m_list->setFocus();
}

void RecordListPage::read()
{
    m_list->refresh();
    if (m_sheet->isVisibleTo(this))
        m_sheet->refresh();
}

void RecordListPage::readChanged(const Changes &changes)
{
    // The list itself is followed by its model.
    if (changes.touches(tableOf<CustomField>))
        showFacets();
    if (changes.touches(tableOf<SavedView>))
        m_list->views()->refresh();
    if (m_sheet->isVisibleTo(this))
        m_sheet->refresh();
}

void RecordListPage::showHead()
{
    m_header->setSubtitle(m_list->countWords());
}

void RecordListPage::make()
{
    Q_EMIT openRequested(QStringLiteral("attache:command#new.") + m_type.tableName());
}

void RecordListPage::open(qint64 id)
{
    const auto place = placeOf(m_desk.connection(), m_type, id);
    if (!place)
        return m_desk.report(place.error());
    if (place->page == m_key)
        return openSheet(id, {});
    Q_EMIT openRequested(Link{m_type.tableName(), id, {}}.toString());
}

void RecordListPage::openSheet(qint64 id, const QString &field)
{
    m_list->table()->setCurrentId(id);
    m_sheet->showRecord(id);
    m_sheet->show();
    if (!m_sheet->focusField(field) && !m_type.fields.empty())
        m_sheet->focusField(m_type.fields.front().key);
}

} // namespace attache
