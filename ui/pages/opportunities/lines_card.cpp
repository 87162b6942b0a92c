#include "ui/pages/opportunities/lines_card.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/brief/value_text.h"
#include "core/record/field_writer.h"
#include "core/record/record_names.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/field_delegate.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/forms/saved_editor.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int MostRowsShown = 6;

} // namespace

LinesModel::LinesModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
}

void LinesModel::setStory(const DealStory &story)
{
    beginResetModel();
    m_rows = story.lines;
    m_currency = story.deal.currency;
    m_today = story.today;
    endResetModel();
}

const FieldInfo *LinesModel::fieldOf(int column)
{
    const RecordType &type = recordTypeOf<DealLine>();
    switch (column) {
    case Product:
        return type.referenceTo(recordTypeOf<attache::Product>());
    case Quantity:
        return type.field(u"quantity");
    case Price:
        return type.field(u"price");
    case Discount:
        return type.field(u"discount");
    default:
        return nullptr;
    }
}

qint64 LinesModel::idAt(int row) const
{
    const bool known = row >= 0 && row < rowCount();
    return known ? m_rows[static_cast<size_t>(row)].line.id.value() : 0;
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString LinesModel::text(const PricedLine &row, int column) const
{
    const QString nothing = QStringLiteral("–");
    switch (column) {
    case Product:
        if (row.name.isEmpty())
            return tr("choose a product");
        if (!row.stale)
            return row.name;
        return joined({row.name, row.stale->newer != 0
                                     //: Behind the product of a deal, which a newer one replaces
                                     ? tr("now %1").arg(row.stale->newerName)
                                     : Common::tr("Expired")});
    case Quantity:
        return QLocale().toString(row.line.quantity);
    case Price:
        return row.line.price ? moneyText(*row.line.price, m_currency) : nothing;
    case Discount:
        return row.line.discount ? percentText(*row.line.discount) : nothing;
    case Sum: {
        const auto sum = row.line.sum();
        return sum ? moneyText(*sum, m_currency) : nothing;
    }
    case Given: {
        if (!row.given)
            return row.line.product.isNull() ? QString() : tr("never given");
        const QString off =
            row.given->discount ? tr("less %1").arg(percentText(*row.given->discount)) : QString();
        const QString day =
            row.given->quotedOn.isValid() ? shortDay(row.given->quotedOn, m_today) : QString();
        return joined({moneyText(row.given->price, row.given->currency), off, day});
    }
    default:
        return {};
    }
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    const PricedLine &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::EditRole:
        if (const FieldInfo *field = fieldOf(index.column()))
            return FieldEditorFactory::shown(*field, field->get(&row.line));
        return {};
    case Qt::TextAlignmentRole: {
        const bool number = index.column() >= Quantity && index.column() <= Sum;
        return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.column() == Product || index.column() == Sum);
        return font;
    }
    case Roles::ToneRole:
        if (index.column() == Product && row.name.isEmpty())
            return static_cast<int>(Tone::Accent);
        if (index.column() == Product && row.stale)
            return static_cast<int>(Tone::Warn);
        if (index.column() == Given) {
            // Whoever was given a lower price will ask for it again.
            const bool lower = row.given && row.line.price && row.given->currency == m_currency &&
                               row.given->price.minor < row.line.price->minor;
            return static_cast<int>(lower ? Tone::Warn : Tone::Muted);
        }
        return {};
    case Roles::IdRole:
        return static_cast<qlonglong>(row.line.id.value());
    default:
        return {};
    }
}

bool LinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const FieldInfo *field = fieldOf(index.column());
    if (role != Qt::EditRole || !field)
        return false;
    const FieldWriter writer(m_desk.workspace(), recordTypeOf<DealLine>());
    const auto written = writer.write(idAt(index.row()), *field, value);
    if (!written)
        m_desk.report(written.error());
    return written.has_value();
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section >= Quantity && section <= Sum;
        return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    if (const FieldInfo *field = fieldOf(section))
        return field->label();
    return section == Sum ? tr("Sum") : tr("Last given");
}

Qt::ItemFlags LinesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (fieldOf(index.column()) && !m_desk.workspace().isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

LinesCard::LinesCard(Desk &desk, QWidget *parent)
    : CardWidget(TypeLabel::tr("Deal lines"), parent)
    , m_desk(desk)
    , m_model(new LinesModel(desk, this))
    , m_table(new TableView)
    , m_sum(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_none(new TextLabel(tr("What is sold, at which price. The lines add up to the amount of the "
                              "deal."),
                           FontRole::Small, TextColor::Muted))
{
    setDense();
    addTrailing(m_sum);
    Button *add = addAction(tr("Add a line"));
    add->setEnabled(!desk.workspace().isReadOnly());
    connect(add, &Button::clicked, this, &LinesCard::addLine);
    m_table->setFramed(false);
    m_table->setRingsCell(true);
    m_table->setModel(m_model);
    m_table->setItemDelegate(
        new FieldDelegate([this](const QModelIndex &index) { return makeEditor(index); }, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAccessibleName(TypeLabel::tr("Deal lines"));
    m_table->setUsualWidths({190, 64, 104, 60, 110, 140}, {LinesModel::Product, LinesModel::Given});
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (LinesModel::fieldOf(index.column()) && !m_desk.workspace().isReadOnly())
            m_table->edit(index);
        else
            Q_EMIT lineOpened(m_model->idAt(index.row()));
    });
    addWidget(m_table);
    m_none->setWordWrap(true);
    addWidget(m_none);
    auto *remove = new QAction(Common::tr("Remove"), m_table);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &LinesCard::removeCurrent);
    m_table->addAction(remove);
    auto *open = new QAction(Common::tr("All fields"), m_table);
    connect(open, &QAction::triggered, this,
            [this] { Q_EMIT lineOpened(m_model->idAt(m_table->currentIndex().row())); });
    m_table->addAction(open);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LinesCard::showStory(const DealStory &story)
{
    m_deal = story.deal.id;
    const int row = m_table->currentIndex().row();
    const int column = m_table->currentIndex().column();
    m_model->setStory(story);
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, std::max(0, column)));
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_none->setVisible(!any);
    m_table->setVerticalScrollBarPolicy(
        m_model->rowCount() > MostRowsShown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(tokens::HeaderHeight + 2 +
                            std::min(m_model->rowCount(), MostRowsShown) * tokens::RowHeight);
    const auto sum = story.linesSum();
    QString words;
    if (sum && story.deal.amount == sum)
        words = tr("together %1, the amount of the deal").arg(moneyText(*sum, story.deal.currency));
    else if (sum)
        words = tr("together %1").arg(moneyText(*sum, story.deal.currency));
    m_sum->setText(words);
}

QString LinesCard::summary() const
{
    return m_sum->text();
}

SavedEditor *LinesCard::makeEditor(const QModelIndex &index)
{
    const FieldInfo *field = LinesModel::fieldOf(index.column());
    if (!field)
        return nullptr;
    const FieldEditorFactory editors(m_desk.workspace(), ReferenceData::read(m_desk.connection()));
    return editors.make(*field, [](const QString &) { return QVariant(); });
}

void LinesCard::addLine()
{
    DealLine line;
    line.opportunity = m_deal;
    line.quotedOn = m_desk.clock().today();
    line.position = m_model->rowCount();
    if (!m_desk.edit(tr("Add a line"), [&](Writer &writer) { return writer.insert(line); }))
        return;
    Q_EMIT lineOpened(line.id.value());
}

void LinesCard::removeCurrent()
{
    const qint64 id = m_model->idAt(m_table->currentIndex().row());
    if (id != 0 && !m_desk.workspace().isReadOnly())
        m_desk.editUndoably(tr("Remove a line"),
                            [id](Writer &writer) { return writer.remove(Id<DealLine>(id)); });
}

} // namespace attache
