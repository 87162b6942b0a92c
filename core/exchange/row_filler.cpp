#include "core/exchange/row_filler.h"

#include "core/exchange/amount_columns.h"
#include "core/exchange/cell_faults.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/value_rules.h"
#include "core/parse/values_p.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RowFiller)
};

/// The names in a cell that gives several records; no name has a semicolon in it.
QStringList severalNames(std::string_view cell)
{
    static const QRegularExpression marks(QStringLiteral("\\s*(?:[;；]|:::)\\s*"));
    if (cell.find(';') == std::string_view::npos && cell.find(":::") == std::string_view::npos &&
        cell.find("；") == std::string_view::npos)
        return {};
    return readText(cell).split(marks, Qt::SkipEmptyParts);
}

} // namespace

const FieldInfo *currencyField(const RecordType &type)
{
    for (const FieldInfo &field : type.fields) {
        if (field.options.editor == Editor::Currency)
            return &field;
    }
    return nullptr;
}

RowFiller::RowFiller(const RecordType &type, const std::vector<ColumnMapping> &mapping,
                     const std::vector<ColumnProfile> &profiles, std::vector<CustomColumn> customs)
    : m_type(type)
    , m_notes(type.field(u"notes"))
    , m_currency(currencyField(type))
    , m_customs(std::move(customs))
{
    for (size_t i = 0; i < mapping.size(); ++i) {
        m_headers.append(mapping[i].header);
        if (mapping[i].target != ColumnMapping::Target::Field)
            continue;
        m_steps.push_back(
            stepFor(mapping[i].field, {i, nullptr, mapping[i].unit, mapping[i].decimal,
                                       profiles[i].dateOrder(), profiles[i].percentScale()}));
    }
    m_unitColumns = unitColumns(m_headers);
    if (const int at = m_currency ? columnOf(QLatin1String(m_currency->key.toLatin1())) : -1;
        at >= 0)
        m_unitColumns.push_back(static_cast<size_t>(at));
}

RowFiller::Step RowFiller::stepFor(const QString &key, FillColumn column) const
{
    Step step;
    step.key = key;
    column.field = m_type.field(key);
    step.column = column;
    const FieldInfo *field = column.field;
    if (field)
        step.text = textPlaceOf(*field);
    for (const ImportColumn &rule : importRulesOf(m_type).columns) {
        if (key != QLatin1String(rule.key))
            continue;
        step.isWhole = rule.isWhole;
        if (!rule.read)
            break;
        step.read = rule.read;
        step.repeats = rule.repeats;
        step.kind = field ? Kind::Field : Kind::Extra;
        step.extra = rule.key;
        return step;
    }
    if (const ReferenceColumn reference = referenceColumn(m_type, key); reference.field) {
        using By = ReferenceColumn::By;
        step.kind = Kind::Reference;
        step.column.field = reference.field;
        step.named = reference.by == By::Name         ? &RecordReference::name
                     : reference.by == By::ExternalId ? &RecordReference::externalId
                                                      : &RecordReference::website;
        return step;
    }
    const bool text = field->type == FieldType::Text || field->type == FieldType::LongText;
    if (field->type == FieldType::Money) {
        step.kind = Kind::Amount;
    } else if (text && readerFor(*field) == nullptr) {
        step.kind = Kind::Text;
        const Editor editor = field->options.editor;
        step.readAs = editor == Editor::Phone   ? readPhone
                      : editor == Editor::Email ? readEmail
                      : field->options.numbered ? readIdentifier
                                                : readText;
        step.several = editor == Editor::Phone   ? readSeveralPhones
                       : editor == Editor::Email ? readSeveralEmails
                                                 : nullptr;
    } else {
        step.read = readerFor(*field);
        step.repeats = field->type == FieldType::Choice || text;
    }
    return step;
}

int RowFiller::columnOf(QLatin1String field) const
{
    const auto step = std::find_if(m_steps.begin(), m_steps.end(),
                                   [field](const Step &each) { return each.key == field; });
    return step == m_steps.end() ? -1 : static_cast<int>(step->column.index);
}

Result<QVariant> RowFiller::valueOf(size_t at, std::string_view cell, FillContext &context) const
{
    const Step &step = m_steps[at];
    if (!step.rules.isEmpty()) {
        const auto rule = step.rules.constFind(ruleWord(cell));
        if (rule != step.rules.cend())
            return *rule;
    }
    if (!step.repeats)
        return step.read(context, cell, step.column);
    QHash<QByteArray, QVariant> &answers = context.answers[at];
    const auto raw = QByteArray::fromRawData(cell.data(), static_cast<qsizetype>(cell.size()));
    if (const auto known = answers.constFind(raw); known != answers.cend())
        return *known;
    Result<QVariant> value = step.read(context, cell, step.column);
    if (value && context.remark.isEmpty())
        answers.insert(QByteArray(cell.data(), static_cast<qsizetype>(cell.size())), *value);
    return value;
}

void RowFiller::set(void *record, size_t at, const QVariant &value, std::string_view cell,
                    FillContext &context) const
{
    const Step &step = m_steps[at];
    const FillColumn &column = step.column;
    if (step.text) {
        *step.text(record) = value.toString();
    } else if (!column.field->set(record, value)) {
        context.findings.push_back(
            lost(column, cell,
                 values::quoted(Words::tr("\"%1\" is not a valid value for this field."), cell)));
        return;
    }
    context.extras.fill(*column.field);
}

bool RowFiller::takeSeveral(void *record, size_t at, std::string_view cell,
                            FillContext &context) const
{
    const Step &step = m_steps[at];
    std::optional<QStringList> list;
    // Notes may begin like a list.
    if (step.isWhole || (step.column.field && step.column.field->type == FieldType::LongText))
        return false;
    if (cell.front() == '[' || cell.front() == '{')
        list = readList(cell);
    if (!list && step.several) {
        if (QStringList several = step.several(cell); !several.isEmpty())
            list = std::move(several);
    }
    if (!list && step.kind == Kind::Reference) {
        if (QStringList several = severalNames(cell); several.size() > 1)
            list = std::move(several);
    }
    if (list)
        takeList(record, at, *list, context);
    return list.has_value();
}

void RowFiller::takeText(void *record, size_t at, std::string_view cell, FillContext &context) const
{
    const Step &step = m_steps[at];
    const FillColumn &column = step.column;
    const bool oneLine = column.field->type == FieldType::Text;
    const bool isAddress =
        column.field->options.numbered || column.field->options.editor == Editor::Url;
    // "-" for a number or an address would make one record of all that have none. Any other text
    // stays as it was written.
    if (oneLine && isAddress && !column.field->options.required && isNoValue(cell))
        return;
    if (oneLine && (isLostNumber(cell) || isLostValue(cell))) {
        CellFinding finding = lostNumber(column, cell);
        // What names the record stays, whatever became of it.
        const bool stays = column.field->options.required;
        if (stays)
            finding.kept.clear();
        context.findings.push_back(std::move(finding));
        if (!stays)
            return;
    }
    QString text = step.readAs(cell);
    const QString wrong = wrongAddress(column.field->options.editor, text, cell);
    if (!wrong.isEmpty()) {
        context.findings.push_back(lost(column, cell, wrong));
        return;
    }
    // vera@stein.example (work)
    if (column.field->options.editor == Editor::Email &&
        (cell.ends_with(')') || cell.ends_with("）")))
        context.findings.push_back(
            lost(column, cell, Words::tr("A remark beside the address was added to the notes.")));
    // A text that is set by its place in the record makes no detour by a QVariant.
    if (step.text) {
        *step.text(record) = std::move(text);
        context.extras.fill(*column.field);
    } else {
        set(record, at, text, cell, context);
    }
}

void RowFiller::take(void *record, size_t at, std::string_view cell, FillContext &context) const
{
    if (takeSeveral(record, at, cell, context))
        return;
    const Step &step = m_steps[at];
    const FillColumn &column = step.column;
    if (step.kind == Kind::Reference) {
        context.extras.other(*column.field).*step.named = readIdentifier(cell);
        return;
    }
    if (step.kind == Kind::Text) {
        takeText(record, at, cell, context);
        return;
    }
    context.remark.clear();
    const Result<QVariant> value = valueOf(at, cell, context);
    if (!value) {
        context.findings.push_back(lost(column, cell, value.error().message));
        return;
    }
    if (step.kind == Kind::Extra)
        context.extras.say(step.extra, *value);
    else if (value->isValid())
        set(record, at, *value, cell, context);
    if (context.remark.isEmpty())
        return;
    // Of a range only one end is a number, and a day has no place for a remark: the rest of what
    // they say goes to the notes.
    const bool isRange = column.field != nullptr && column.field->type == FieldType::Integer &&
                         column.field->options.editor != Editor::Percent;
    const bool isRemarked = column.field != nullptr && column.field->type == FieldType::Date &&
                            (cell.ends_with(')') || cell.ends_with("）"));
    context.findings.push_back({static_cast<int>(column.index), context.remark,
                                isRange || isRemarked ? keptText(cell) : QString()});
}

/// Many programs keep all e-mail addresses of a person in one cell; a contact has room for one.
void RowFiller::takeList(void *record, size_t at, const QStringList &list,
                         FillContext &context) const
{
    if (list.isEmpty())
        return;
    if (list.size() > 1)
        context.findings.push_back(
            {static_cast<int>(m_steps[at].column.index),
             Words::tr("The cell contains several values. The first was used; "
                       "the others were added to the notes."),
             list.mid(1).join(QStringLiteral(", "))});
    // A list within the list holds no value of ours.
    const QByteArray first = list.front().toUtf8();
    if (!first.startsWith('[') && !first.startsWith('{'))
        take(record, at, {first.constData(), static_cast<size_t>(first.size())}, context);
}

/// Whether the currency of @p amount is but the 元 of its header, which the row says to be
/// @p currency: 金额（万元） beside 美元.
bool RowFiller::isLooselyIn(const Amount &amount, const QString &currency) const
{
    const FillColumn &column = amount.step->column;
    const auto alone = readMoney(amount.cell, {}, column.decimal);
    const std::string header = m_headers.value(static_cast<qsizetype>(column.index)).toStdString();
    return alone && alone->currency.isEmpty() &&
           canStandFor(header, amount.value.currency, currency);
}

/// An amount brings its currency along where it is written beside it, unless the row has a column
/// of currencies.
void RowFiller::settle(void *record, const QVarLengthArray<Amount, 2> &amounts,
                       FillContext &context) const
{
    const bool given = m_currency && context.extras.filled(*m_currency);
    QString currency = given ? m_currency->get(record).toString() : QString();
    for (const Amount &amount : amounts) {
        const FillColumn &column = amount.step->column;
        const QString &written = amount.value.currency;
        if (!written.isEmpty() && !currency.isEmpty() &&
            !canStandFor(amount.cell, written, currency) && !isLooselyIn(amount, currency)) {
            context.findings.push_back(
                lost(column, amount.cell, twoCurrencies(amount.cell, written, currency)));
            continue;
        }
        if (currency.isEmpty())
            currency = written;
        column.field->set(record, static_cast<qlonglong>(amount.value.amount.minor));
        context.extras.fill(*column.field);
    }
    if (m_currency && !given && !currency.isEmpty())
        m_currency->set(record, currency);
}

void RowFiller::fill(void *record, std::span<const std::string_view> cells,
                     FillContext &context) const
{
    context.extras.clear();
    context.findings.clear();
    context.faultColumn = -1;
    std::vector<std::string_view> narrowed;
    std::string text;
    if (static_cast<qsizetype>(cells.size()) > m_headers.size()) {
        narrowed.assign(cells.begin(), cells.end());
        narrow(narrowed, text, context);
        cells = narrowed;
    }
    context.answers.resize(m_steps.size());
    QVarLengthArray<Amount, 2> amounts;
    for (size_t at = 0; at < m_steps.size(); ++at) {
        const Step &step = m_steps[at];
        const std::string_view cell = trimmedCell(cells[step.column.index]);
        const bool mayBeNone = step.kind != Kind::Text || step.several;
        if (!cell.empty() && isSheetError(cell)) {
            context.findings.push_back(lostNumber(step.column, cell));
            continue;
        }
        if (cell.empty() || (mayBeNone && isNoValue(cell)))
            continue;
        if (step.kind != Kind::Amount) {
            take(record, at, cell, context);
            continue;
        }
        QString remark;
        const bool isSaid = step.column.unit != MoneyUnit{};
        const Result<MoneyValue> value = readMoney(cell, isSaid ? step.column.unit : unitOf(cells),
                                                   step.column.decimal, &remark);
        if (!value)
            context.findings.push_back(isLostValue(cell)
                                           ? lostNumber(step.column, cell)
                                           : lost(step.column, cell, value.error().message));
        else if (const QString &said = step.column.unit.currency;
                 !said.isEmpty() && !value->currency.isEmpty() &&
                 !canStandFor(cell, value->currency, said))
            context.findings.push_back(
                lost(step.column, cell, twoCurrencies(cell, value->currency, said)));
        else
            amounts.append({&step, cell, *value});
        if (!remark.isEmpty())
            context.findings.push_back({static_cast<int>(step.column.index), remark, {}});
    }
    if (!amounts.isEmpty())
        settle(record, amounts, context);
    if (!m_customs.empty())
        takeCustoms(record, cells, context);
}

void RowFiller::keepInNotes(void *record, const std::vector<CellFinding> &findings) const
{
    if (!m_notes)
        return;
    QString notes;
    for (const CellFinding &finding : findings) {
        if (finding.kept.isEmpty())
            continue;
        if (notes.isEmpty())
            notes = m_notes->get(record).toString();
        // Not translated, so that importing the same list again finds its own line.
        const QString line = finding.column < 0 ? finding.kept
                                                : m_headers.value(finding.column) +
                                                      QStringLiteral(": ") + finding.kept;
        if (notes.contains(line))
            continue;
        notes += (notes.isEmpty() ? QString() : QStringLiteral("\n")) + line;
    }
    if (!notes.isEmpty())
        m_notes->set(record, notes);
}

} // namespace attache
