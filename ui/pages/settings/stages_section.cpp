#include "ui/pages/settings/stages_section.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/record/records_with.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/field_delegate.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/settings/stages_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int SetsWidth = 220;

QString nameOf(const StageSet &set)
{
    const bool english = languageOf(QLocale()) == Language::English && !set.nameEn.isEmpty();
    return english ? set.nameEn : set.name;
}

} // namespace

StagesSection::StagesSection(Desk &desk)
    : m_desk(desk)
    , m_sets(new SavedComboBox)
    , m_name(new SavedLineEdit)
    , m_nameEn(new SavedLineEdit)
    , m_type(new SavedComboBox)
    , m_asks(new QCheckBox(tr("Ask for a reason where a gate is passed on assumptions")))
    , m_model(new StagesModel(desk, this))
    , m_table(new TableView)
    , m_gate(new SavedTextEdit)
    , m_gateEn(new SavedTextEdit)
{
    addCard(makeSetCard());
    addCard(makeStagesCard());
    addCard(makeGateCard());
    const bool readOnly = desk.workspace().isReadOnly();
    for (SavedEditor *editor :
         std::initializer_list<SavedEditor *>{m_name, m_nameEn, m_type, m_gate, m_gateEn})
        editor->setReadOnly(readOnly);
    m_asks->setEnabled(!readOnly);
}

CardWidget *StagesSection::makeSetCard()
{
    auto *card = new CardWidget(TypeLabel::tr("Stage sets"));
    card->setNote(tr("a deal follows the set for its account's business type"));
    m_sets->setFixedWidth(SetsWidth);
    m_sets->editor()->setAccessibleName(TypeLabel::tr("Stage set"));
    card->addTrailing(m_sets);
    connect(m_sets, &SavedEditor::saved, this, [this](const QVariant &id) {
        m_set = Id<StageSet>(id.toLongLong());
        m_stage = {};
        refresh();
    });
    auto *form = new Form;
    form->addRow(FieldLabel::tr("Name"), m_name);
    form->addRow(FieldLabel::tr("Name in English"), m_nameEn);
    m_type->addChoice(tr("All that have no set of their own"), QString());
    for (const Choice<BusinessType> &choice : choicesOf<BusinessType>)
        m_type->addChoice(labelOf(choice.value), QLatin1String(choice.key));
    form->addRow(FieldLabel::tr("Business type"), m_type);
    card->addWidget(form);
    card->addWidget(m_asks);
    auto *buttons = new QHBoxLayout;
    auto *add = new Button(tr("Add a set"));
    auto *remove = new Button(tr("Remove this set"));
    for (Button *button : {add, remove}) {
        button->setEnabled(!m_desk.workspace().isReadOnly());
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    connect(add, &Button::clicked, this, &StagesSection::addSet);
    connect(remove, &Button::clicked, this, &StagesSection::removeSet);
    connect(m_name, &SavedEditor::saved, this, [this](const QVariant &value) {
        changeSet([&](StageSet &set) { set.name = value.toString().trimmed(); });
    });
    m_name->setCheck([](const QVariant &value) {
        return value.toString().trimmed().isEmpty() ? tr("A set needs a name.") : QString();
    });
    connect(m_nameEn, &SavedEditor::saved, this, [this](const QVariant &value) {
        changeSet([&](StageSet &set) { set.nameEn = value.toString().trimmed(); });
    });
    connect(m_type, &SavedEditor::saved, this, [this](const QVariant &value) {
        changeSet(
            [&](StageSet &set) { set.businessType = fromKey<BusinessType>(value.toString()); });
    });
    connect(m_asks, &QCheckBox::clicked, this,
            [this](bool on) { changeSet([on](StageSet &set) { set.asksReason = on; }); });
    return card;
}

CardWidget *StagesSection::makeStagesCard()
{
    auto *card = new CardWidget(TypeLabel::tr("Stages"));
    card->setNote(tr("muted numbers are the defaults; deals and their history keep a stage that "
                     "is renamed or moved"));
    m_table->setFramed(false);
    m_table->setRingsCell(true);
    m_table->setModel(m_model);
    m_table->setItemDelegate(
        new FieldDelegate([this](const QModelIndex &index) { return makeEditor(index); }, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAccessibleName(TypeLabel::tr("Stages"));
    m_table->setUsualWidths({140, 140, 104, 76, 78, 78, 78, 78, 110},
                            {StagesModel::Name, StagesModel::NameEn});
    card->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &text, auto run) {
        auto *button = new Button(text);
        button->setEnabled(!m_desk.workspace().isReadOnly());
        buttons->addWidget(button);
        connect(button, &Button::clicked, this, run);
        return button;
    };
    add(tr("Add a stage"), [this] { addStage(); });
    add(Common::tr("Move up"), [this] { moveStage(-1); });
    add(Common::tr("Move down"), [this] { moveStage(1); });
    m_retire = add(tr("No longer used"), [this] { retireStage(); });
    add(Common::tr("Remove"), [this] { removeStage(); });
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (const DealStage *stage = m_model->stageAt(current.row())) {
                    m_gate->saveNow();
                    m_gateEn->saveNow();
                    m_stage = stage->id;
                    showStage();
                }
            });
    return card;
}

CardWidget *StagesSection::makeGateCard()
{
    m_gateCard = new CardWidget;
    m_gateCard->setNote(tr("what must hold to enter the stage, one condition a line"));
    auto *form = new Form;
    //: Which language the conditions are in
    form->addRow(tr("In Chinese"), m_gate);
    form->addRow(tr("In English"), m_gateEn);
    m_gateCard->addWidget(form);
    connect(m_gate, &SavedEditor::saved, this, [this](const QVariant &value) {
        changeStage([&](DealStage &stage) { stage.gate = value.toString(); }, m_gate);
    });
    connect(m_gateEn, &SavedEditor::saved, this, [this](const QVariant &value) {
        changeStage([&](DealStage &stage) { stage.gateEn = value.toString(); }, m_gateEn);
    });
    return m_gateCard;
}

Result<void> StagesSection::read()
{
    ATTACHE_TRY(m_book, StageBook::read(m_desk.connection()));
    if (!set())
        m_set = m_book.sets().empty() ? Id<StageSet>() : m_book.sets().front().id;
    m_sets->clearChoices();
    for (const StageSet &each : m_book.sets())
        m_sets->addChoice(nameOf(each), static_cast<qlonglong>(each.id.value()));
    m_sets->setValue(static_cast<qlonglong>(m_set.value()));
    ATTACHE_TRY(std::vector<DealStage> stages,
                recordsWith(m_desk.connection(), &DealStage::stageSet, m_set));
    std::ranges::stable_sort(stages, {}, &DealStage::position);
    const int column = std::max(0, m_table->currentIndex().column());
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setStages(std::move(stages), m_book);
    }
    m_table->setFixedHeight(tokens::HeaderHeight + 2 +
                            std::max(1, m_model->rowCount()) * tokens::RowHeight);
    const int row = std::max(0, m_model->rowOf(m_stage));
    m_table->setCurrentIndex(m_model->index(row, column));
    if (const DealStage *stage = m_model->stageAt(row))
        m_stage = stage->id;
    showSet();
    showStage();
    return {};
}

void StagesSection::showSet()
{
    const StageSet *shown = set();
    if (!shown)
        return;
    m_name->setValue(shown->name);
    m_nameEn->setValue(shown->nameEn);
    m_type->setValue(shown->businessType ? keyOf(*shown->businessType) : QString());
    m_asks->setChecked(shown->asksReason);
}

void StagesSection::showStage()
{
    const DealStage *stage = m_model->stageAt(m_model->rowOf(m_stage));
    m_gateCard->setVisible(stage != nullptr);
    if (!stage)
        return;
    m_gateCard->setTitle(Common::tr("Gate of \"%1\"").arg(stage->nameIn(languageOf(QLocale()))));
    m_gate->setValue(static_cast<const QString &>(stage->gate));
    m_gateEn->setValue(static_cast<const QString &>(stage->gateEn));
    m_retire->setText(stage->retired ? tr("Use again") : tr("No longer used"));
}

SavedEditor *StagesSection::makeEditor(const QModelIndex &index)
{
    const FieldInfo *field = StagesModel::fieldOf(index.column());
    if (!field)
        return nullptr;
    const FieldEditorFactory editors(m_desk.workspace(), ReferenceData::read(m_desk.connection()));
    return editors.make(*field, [](const QString &) { return QVariant(); });
}

void StagesSection::changeSet(const std::function<void(StageSet &)> &change)
{
    const StageSet *shown = set();
    if (!shown)
        return;
    m_desk.edit(tr("Change the stage set \"%1\"").arg(nameOf(*shown)),
                [&](Writer &writer) { return writer.change(m_set, change); });
}

void StagesSection::changeStage(const std::function<void(DealStage &)> &change, SavedEditor *editor)
{
    const DealStage *stage = m_model->stageAt(m_model->rowOf(m_stage));
    if (!stage)
        return;
    const Result<void> done =
        m_desk.workspace().perform(tr("Change the gate of \"%1\"").arg(stage->name),
                                   [&](Writer &writer) { return writer.change(m_stage, change); });
    editor->setError(done ? QString() : done.error().message);
}

void StagesSection::addSet()
{
    StageSet made;
    made.name = tr("New set");
    made.position = static_cast<int>(m_book.sets().size()) + 1;
    // A set begins with the stages of the one shown, which have their phases.
    std::vector<DealStage> stages;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        DealStage stage = *m_model->stageAt(row);
        stage.id = {};
        stages.push_back(std::move(stage));
    }
    const bool added =
        m_desk.editUndoably(tr("Add a stage set"), [&](Writer &writer) -> Result<void> {
            ATTACHE_CHECK(writer.insert(made));
            for (DealStage &stage : stages) {
                stage.stageSet = made.id;
                ATTACHE_CHECK(writer.insert(stage));
            }
            return {};
        });
    if (!added)
        return;
    m_set = made.id;
    m_stage = {};
    refresh();
    m_name->lineEdit()->setFocus();
    m_name->lineEdit()->selectAll();
}

void StagesSection::removeSet()
{
    const StageSet *shown = set();
    if (shown)
        m_desk.editUndoably(tr("Remove the stage set \"%1\"").arg(nameOf(*shown)),
                            [id = m_set](Writer &writer) { return writer.remove(id); });
}

void StagesSection::addStage()
{
    DealStage made;
    made.stageSet = m_set;
    made.name = tr("New stage");
    made.phase = Phase::Open;
    // Keys are unique in a set and mean one phase everywhere.
    int number = 1;
    const auto taken = [&](const QString &key) {
        for (const Stage stage : m_book.all()) {
            if (keyOf(stage) == key)
                return true;
        }
        return false;
    };
    do {
        made.key = QStringLiteral("own_%1").arg(number++);
    } while (taken(made.key));
    const int place = std::max(0, m_model->rowOf(m_stage)) + 1;
    const bool added = m_desk.edit(tr("Add a stage"), [&](Writer &writer) -> Result<void> {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const int position = row + (row >= place ? 2 : 1);
            ATTACHE_CHECK(writer.change(m_model->stageAt(row)->id,
                                        [&](DealStage &stage) { stage.position = position; }));
        }
        made.position = place + 1;
        return writer.insert(made);
    });
    if (!added)
        return;
    m_stage = made.id;
    refresh();
    m_table->setFocus();
    m_table->edit(m_model->index(m_model->rowOf(made.id), StagesModel::Name));
}

void StagesSection::moveStage(int step)
{
    const int row = m_model->rowOf(m_stage);
    const int target = row + step;
    if (row < 0 || target < 0 || target >= m_model->rowCount())
        return;
    std::vector<Id<DealStage>> order;
    for (int each = 0; each < m_model->rowCount(); ++each)
        order.push_back(m_model->stageAt(each)->id);
    std::swap(order[static_cast<size_t>(row)], order[static_cast<size_t>(target)]);
    m_desk.edit(tr("Move a stage"), [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < order.size(); ++i)
            ATTACHE_CHECK(writer.change(
                order[i], [&](DealStage &stage) { stage.position = static_cast<int>(i) + 1; }));
        return {};
    });
}

void StagesSection::removeStage()
{
    const DealStage *stage = m_model->stageAt(m_model->rowOf(m_stage));
    if (stage)
        m_desk.editUndoably(tr("Remove the stage \"%1\"").arg(stage->name),
                            [id = m_stage](Writer &writer) { return writer.remove(id); });
}

void StagesSection::retireStage()
{
    const DealStage *stage = m_model->stageAt(m_model->rowOf(m_stage));
    if (stage)
        m_desk.edit(stage->retired ? tr("Use a stage again") : tr("No longer use a stage"),
                    [&](Writer &writer) {
                        return writer.change(m_stage,
                                             [](DealStage &each) { each.retired = !each.retired; });
                    });
}

} // namespace attache
