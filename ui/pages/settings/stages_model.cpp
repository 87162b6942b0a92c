#include "ui/pages/settings/stages_model.h"

#include "core/record/field_writer.h"
#include "ui/base/roles.h"
#include "ui/desk/desk.h"
#include "ui/forms/field_editor_factory.h"

#include <QFont>

#include <algorithm>

namespace attache {

namespace {

std::optional<Tier> tierOf(int column)
{
    switch (column) {
    case StagesModel::LimitS:
        return Tier::S;
    case StagesModel::LimitA:
        return Tier::A;
    case StagesModel::LimitB:
        return Tier::B;
    case StagesModel::LimitC:
        return Tier::C;
    default:
        return std::nullopt;
    }
}

} // namespace

StagesModel::StagesModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
}

void StagesModel::setStages(std::vector<DealStage> stages, StageBook book)
{
    beginResetModel();
    m_stages = std::move(stages);
    m_book = std::move(book);
    endResetModel();
}

const DealStage *StagesModel::stageAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_stages[static_cast<size_t>(row)] : nullptr;
}

int StagesModel::rowOf(Id<DealStage> stage) const
{
    const auto found = std::ranges::find(m_stages, stage, &DealStage::id);
    return found == m_stages.end() ? -1 : static_cast<int>(found - m_stages.begin());
}

const FieldInfo *StagesModel::fieldOf(int column)
{
    constexpr std::array Keys = {u"name",    u"name_en", u"phase",   u"probability",
                                 u"limit_s", u"limit_a", u"limit_b", u"limit_c"};
    const auto at = static_cast<size_t>(column);
    return at < Keys.size() ? recordTypeOf<DealStage>().field(Keys.at(at)) : nullptr;
}

int StagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_stages.size());
}

int StagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString StagesModel::text(const DealStage &stage, int column) const
{
    const auto number = [](const std::optional<int> &value) {
        return value ? QString::number(*value) : QString();
    };
    switch (column) {
    case Name:
        return stage.retired ? tr("%1 (no longer used)").arg(stage.name) : stage.name;
    case NameEn:
        return stage.nameEn;
    case PhaseColumn:
        return labelOf(stage.phase);
    case Probability:
        return number(stage.probability);
    case LimitS:
        return number(stage.limitS);
    case LimitA:
        return number(stage.limitA);
    case LimitB:
        return number(stage.limitB);
    case LimitC:
        return number(stage.limitC);
    default: {
        const auto count = static_cast<int>(stage.conditions().size());
        return count > 0 ? tr("%n condition(s)", nullptr, count) : QStringLiteral("–");
    }
    }
}

QString StagesModel::usual(const DealStage &stage, int column) const
{
    if (!text(stage, column).isEmpty())
        return {};
    const auto key = fromStoredKey<Stage>(stage.key);
    if (column == NameEn)
        return stage.name;
    if (column == Probability)
        return QString::number(m_book.probability(key, stage.stageSet));
    const auto tier = tierOf(column);
    const int limit = tier ? m_book.dayLimit(key, tier, stage.stageSet) : 0;
    return limit > 0 ? QString::number(limit) : QStringLiteral("–");
}

QVariant StagesModel::data(const QModelIndex &index, int role) const
{
    const DealStage &stage = m_stages[static_cast<size_t>(index.row())];
    const int column = index.column();
    const QString instead = usual(stage, column);
    switch (role) {
    case Qt::DisplayRole:
        return instead.isEmpty() ? text(stage, column) : instead;
    case Qt::ToolTipRole:
        return column == Gate      ? static_cast<const QString &>(stage.gate)
               : instead.isEmpty() ? text(stage, column)
                                   : tr("%1, as usual; type another to change it").arg(instead);
    case Qt::EditRole:
        if (const FieldInfo *field = fieldOf(column))
            return FieldEditorFactory::shown(*field, field->get(&stage));
        return {};
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (column >= Probability && column <= LimitC ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(column == Name);
        return font;
    }
    case Roles::ToneRole:
        return !instead.isEmpty() || stage.retired ? QVariant(static_cast<int>(Tone::Muted))
                                                   : QVariant();
    case Roles::IdRole:
        return static_cast<qlonglong>(stage.id.value());
    default:
        return {};
    }
}

bool StagesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const FieldInfo *field = fieldOf(index.column());
    const DealStage *stage = stageAt(index.row());
    if (role != Qt::EditRole || !field || !stage)
        return false;
    const FieldWriter writer(m_desk.workspace(), recordTypeOf<DealStage>());
    const auto written = writer.write(stage->id.value(), *field, value);
    if (!written)
        m_desk.report(written.error());
    return written.has_value();
}

QVariant StagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (section >= Probability && section <= LimitC ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (const auto tier = tierOf(section))
        //: Column: after how many days a deal with an account of that tier is stale
        return tr("Days %1").arg(keyOf(*tier));
    if (section == Probability)
        return tr("Chance %");
    const FieldInfo *field = fieldOf(section);
    return field ? field->label() : tr("Gate");
}

Qt::ItemFlags StagesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (fieldOf(index.column()) && !m_desk.workspace().isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace attache
