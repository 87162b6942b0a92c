#include "ui/pages/settings/talk_section.h"

#include "core/base/language_key.h"
#include "core/base/shared_text.h"
#include "core/brief/talk_for.h"
#include "core/domain/stage_choice.h"
#include "core/queries/workspace_records.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace attache {

namespace {

/// As wide as the words of a cell need to be told apart.
constexpr int LeastColumnWidth = 150;

} // namespace

TalkSection::TalkSection(Desk &desk)
    : m_desk(desk)
    , m_language(new SegmentedControl)
    , m_model(new QStandardItemModel(this))
{
    m_language->setAccessibleName(tr("Language of the texts"));
    // Each language by its own name.
    m_language->addSegment(QStringLiteral("中文"), static_cast<int>(Language::Chinese));
    m_language->addSegment(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->setCurrentData(static_cast<int>(languageOf(QLocale())));
    addCard(makeMatrix());
    addCard(makeEditors());
    connect(m_language, &SegmentedControl::currentChanged, this, &TalkSection::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TalkSection::showCell);
    fillMatrix();
    m_table->setCurrentIndex(m_model->index(0, 1));
}

CardWidget *TalkSection::makeMatrix()
{
    auto *card = new CardWidget(tr("Talk tracks by role and stage"));
    card->setNote(tr("each cell is a role at a stage; changed cells are bold"));
    card->addTrailing(m_language);
    m_table = new TableView;
    m_table->setFramed(false);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Roles and stages"));
    m_table->horizontalHeader()->setMinimumSectionSize(LeastColumnWidth);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setFixedHeight(tokens::HeaderHeight +
                            static_cast<int>(KnownRoles.size()) * tokens::RowHeight + 2);
    card->addWidget(m_table);
    return card;
}

CardWidget *TalkSection::makeEditors()
{
    m_card = new CardWidget;
    m_reset = m_card->addAction(tr("Restore built-in text"));
    connect(m_reset, &Button::clicked, this, &TalkSection::reset);
    auto *form = new Form;
    const auto row = [&](size_t index, const QString &label, LongText TalkTrack::*member) {
        auto *edit = form->addRow(label, new SavedTextEdit);
        edit->setReadOnly(m_desk.workspace().isReadOnly());
        m_texts[index] = {member, edit};
        connect(edit, &SavedEditor::saved, this,
                [this, member](const QVariant &value) { save(member, value); });
    };
    //: What a person in that role weighs before deciding
    row(0, tr("Priorities"), &TalkTrack::weighs);
    row(1, Common::tr("Bring"), &TalkTrack::bring);
    row(2, FieldLabel::tr("Ask"), &TalkTrack::ask);
    row(3, FieldLabel::tr("Avoid"), &TalkTrack::avoid);
    m_card->addWidget(form);
    return m_card;
}

Language TalkSection::language() const
{
    return static_cast<Language>(m_language->currentData().toInt());
}

TalkSection::Cell TalkSection::current() const
{
    const QModelIndex index = m_table->currentIndex();
    const int role = std::max(0, index.row());
    const int stage = std::clamp(index.column() - 1, 0, static_cast<int>(m_columns.size()) - 1);
    return {KnownRoles[static_cast<size_t>(role)], m_columns[static_cast<size_t>(stage)]};
}

TalkTrack TalkSection::trackAt(Cell cell) const
{
    for (const TalkTrack &edited : m_edited) {
        if (edited.role == cell.role && edited.stage == cell.stage)
            return edited;
    }
    const TalkTrackText text = talkFor(cell.role, cell.stage, m_stages, m_edited, m_builtIn);
    TalkTrack track;
    track.role = cell.role;
    track.stage = cell.stage;
    track.language = languageKey(language());
    track.weighs = text.weighs;
    track.bring = text.bring;
    track.ask = text.ask;
    track.avoid = text.avoid;
    return track;
}

Result<void> TalkSection::readEdited(Connection &connection)
{
    ATTACHE_TRY(m_edited, talkTracksIn(connection, language()));
    std::erase_if(m_edited, [](const TalkTrack &each) {
        return !each.product.isNull() || !each.industry.isEmpty();
    });
    m_builtIn = builtInTalkTracks(language());
    return {};
}

Result<void> TalkSection::read()
{
    ATTACHE_CHECK(readEdited(m_desk.connection()));
    ATTACHE_TRY(m_stages, StageBook::read(m_desk.connection(), Settings()));
    fillMatrix();
    showCell();
    return {};
}

QString TalkSection::cellName(RoleKind role, Stage stage) const
{
    return labelOf(role) + QStringLiteral(" · ") + m_stages.label(stage);
}

void TalkSection::fillMatrix()
{
    m_columns = openStages(m_stages);
    if (m_columns.empty())
        m_columns = StageBook::standard().openStagesOf();
    m_model->setRowCount(static_cast<int>(KnownRoles.size()));
    m_model->setColumnCount(static_cast<int>(m_columns.size()) + 1);
    m_model->setHeaderData(0, Qt::Horizontal, FieldLabel::tr("Role"));
    for (size_t column = 0; column < m_columns.size(); ++column)
        m_model->setHeaderData(static_cast<int>(column) + 1, Qt::Horizontal,
                               m_stages.label(m_columns[column]));
    QFont changed = m_table->font();
    changed.setBold(true);
    for (size_t row = 0; row < KnownRoles.size(); ++row) {
        const int at = static_cast<int>(row);
        m_model->setData(m_model->index(at, 0), labelOf(KnownRoles[row]));
        m_model->setData(m_model->index(at, 0), static_cast<int>(Tone::Neutral), Roles::ToneRole);
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const TalkTrack track = trackAt({KnownRoles[row], m_columns[column]});
            const QModelIndex index = m_model->index(at, static_cast<int>(column) + 1);
            m_model->setData(index, QString(track.weighs).replace(u'\n', u' '));
            m_model->setData(index, track.id.isNull() ? QVariant() : QVariant(changed),
                             Qt::FontRole);
        }
    }
}

void TalkSection::showCell()
{
    const Cell cell = current();
    const TalkTrack track = trackAt(cell);
    m_card->setTitle(cellName(cell.role, cell.stage));
    m_reset->setVisible(!track.id.isNull() && !m_desk.workspace().isReadOnly());
    for (const auto &[member, edit] : m_texts)
        edit->setValue(static_cast<const QString &>(track.*member));
}

void TalkSection::save(LongText TalkTrack::*member, const QVariant &value)
{
    const Cell cell = current();
    m_desk.edit(tr("Change talk track: %1").arg(cellName(cell.role, cell.stage)),
                [&](Writer &writer) -> Result<void> {
                    // What is shown may be behind by the last change.
                    ATTACHE_CHECK(readEdited(writer.connection()));
                    TalkTrack track = trackAt(cell);
                    track.*member = value.toString();
                    return track.id.isNull() ? writer.insert(track) : writer.update(track);
                });
}

void TalkSection::reset()
{
    const TalkTrack track = trackAt(current());
    if (!track.id.isNull())
        m_desk.editUndoably(tr("Restore talk track: %1").arg(cellName(track.role, track.stage)),
                            [&](Writer &writer) { return writer.remove(track.id); });
}

} // namespace attache
