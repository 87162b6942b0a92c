#include "core/brief/links.h"
#include "ui/models/account_list_model.h"
#include "ui/models/chain_cells.h"
#include "ui/models/day_text.h"

namespace attache {

namespace {

constexpr int NumberAlignment = Qt::AlignRight | Qt::AlignVCenter;

bool isKey(const QString &key, const char *known) {
  return key == QLatin1String(known);
}

QString noneText() { return QStringLiteral("—"); }

} // namespace

QVariant AccountListModel::headerData(int section, Qt::Orientation orientation,
                                      int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
    return {};
  const Column &column = m_columns[static_cast<size_t>(section)];
  switch (role) {
  case Qt::DisplayRole:
    return column.isField() ? column.field.label() : tr(column.label);
  case Qt::TextAlignmentRole:
    return isNumber(column) ? NumberAlignment
                            : int(Qt::AlignLeft | Qt::AlignVCenter);
  case Roles::ColumnKeyRole:
    return column.key;
  default:
    return {};
  }
}

Qt::ItemFlags AccountListModel::flags(const QModelIndex &index) const {
  Qt::ItemFlags flags = IdTableModel::flags(index);
  if (!index.isValid())
    return flags;
  flags |= Qt::ItemNeverHasChildren;
  const Column &column = m_columns[static_cast<size_t>(index.column())];
  if (!m_workspace.isReadOnly() &&
      (column.isField() || isKey(column.key, accountcolumn::Region)))
    flags |= Qt::ItemIsEditable;
  return flags;
}

bool AccountListModel::isNumber(const Column &column) const {
  if (column.isField())
    return column.field.type == FieldType::Money ||
           column.field.type == FieldType::Integer;
  return isKey(column.key, accountcolumn::OpenAmount) ||
         isKey(column.key, accountcolumn::OpenCount) ||
         isKey(column.key, accountcolumn::LastContact) ||
         isKey(column.key, accountcolumn::NextContact);
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const Column &column = m_columns[static_cast<size_t>(index.column())];
  if (role == Roles::IdRole)
    return recordAt(index.row());
  if (role == Roles::LinkRole)
    return linkTo(idAt(index.row()));
  if (role == Qt::TextAlignmentRole)
    return isNumber(column) ? QVariant(NumberAlignment) : QVariant();
  const AccountRow *row = accountAt(index.row());
  if (!row)
    return {};
  return column.isField() ? fieldData(column, *row, role)
                          : digestData(column.key, *row, role);
}

QVariant AccountListModel::fieldData(const Column &column,
                                     const AccountRow &row, int role) const {
  switch (role) {
  case Qt::DisplayRole:
    if (isKey(column.key, "parent"))
      return row.parent;
    if (isKey(column.key, "city"))
      return m_words->region({}, row.account.city);
    return m_words->text(column.field, column.field.get(&row.account),
                         row.account.currency);
  case Qt::EditRole:
    // A choice that is not made is the empty key, as editors offer it.
    if (column.field.type == FieldType::Choice)
      return column.field.get(&row.account).toString();
    return column.field.get(&row.account);
  case Roles::ValueRole:
    return column.field.get(&row.account);
  case Roles::ToneRole:
    // Beside the name the industry is said in a lower voice.
    return isKey(column.key, "industry")
               ? QVariant(static_cast<int>(Tone::Muted))
               : QVariant();
  case Roles::TierRole:
    return isKey(column.key, "tier")
               ? QVariant(static_cast<int>(row.account.tier))
               : QVariant();
  default:
    return {};
  }
}

QVariant AccountListModel::digestData(const QString &key, const AccountRow &row,
                                      int role) const {
  if (isKey(key, accountcolumn::Chain) && role != Qt::DisplayRole)
    return chainData(row, role);
  const QDate next = row.digest.nextContact(row.account.tier, m_terms.settings);
  switch (role) {
  case Qt::DisplayRole:
    return digestText(key, row);
  case Roles::ToneRole:
    if (isKey(key, accountcolumn::NextContact) && next.isValid() &&
        next <= m_terms.today)
      return static_cast<int>(Tone::Danger);
    if (isKey(key, accountcolumn::NextContact) ||
        isKey(key, accountcolumn::LastContact) ||
        isKey(key, accountcolumn::Region))
      return static_cast<int>(Tone::Muted);
    return {};
  case Qt::EditRole:
    return isKey(key, accountcolumn::Region) ? QVariant(digestText(key, row))
                                             : QVariant();
  case Roles::ValueRole:
    if (isKey(key, accountcolumn::OpenAmount))
      return static_cast<qlonglong>(row.digest.openAmount.minor);
    if (isKey(key, accountcolumn::LastContact))
      return row.digest.last.last();
    if (isKey(key, accountcolumn::NextContact))
      return next;
    return digestText(key, row);
  case Qt::ToolTipRole:
    if (isKey(key, accountcolumn::NextContact) && next.isValid())
      return m_words->day(next);
    return {};
  default:
    return {};
  }
}

QString AccountListModel::digestText(const QString &key,
                                     const AccountRow &row) const {
  const AccountDigest &digest = row.digest;
  if (isKey(key, accountcolumn::Region))
    return m_words->region(row.account.province, row.account.city);
  if (isKey(key, accountcolumn::Stage))
    return digest.stage ? labelOf(*digest.stage) : noneText();
  if (isKey(key, accountcolumn::Chain))
    return tr("%1 of 100")
        .arg(chainCoverage(digest.chain, m_terms.today,
                           m_terms.settings.coverage)
                 .score);
  if (isKey(key, accountcolumn::OpenAmount))
    return digest.openOpportunities
               ? m_words->money(digest.openAmount, digest.openCurrency)
               : noneText();
  if (isKey(key, accountcolumn::OpenCount))
    return digest.openOpportunities
               ? m_words->locale().toString(digest.openOpportunities)
               : noneText();
  if (isKey(key, accountcolumn::LastContact))
    return digest.last.last().isValid() ? metWords(digest.last, m_terms.today)
                                        : noneText();
  const QDate next = digest.nextContact(row.account.tier, m_terms.settings);
  return next.isValid() ? dueDistance(next, m_terms.today) : noneText();
}

QVariant AccountListModel::chainData(const AccountRow &row, int role) const {
  const auto coverage = [&] {
    return chainCoverage(row.digest.chain, m_terms.today,
                         m_terms.settings.coverage);
  };
  switch (role) {
  case Roles::ChainRole:
    return QVariant::fromValue(coverage().cells);
  case Roles::ValueRole:
    return coverage().score;
  default:
    return {};
  }
}

} // namespace attache
