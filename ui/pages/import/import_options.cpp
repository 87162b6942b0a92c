#include "ui/pages/import/import_options.h"

#include "core/base/shared_text.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/text_encoding.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>

namespace attache {

namespace {

constexpr QLatin1String Activities("activities");
constexpr const char *Currencies[] = {"CNY", "USD", "EUR", "HKD", "JPY", "GBP", "SGD", "TWD"};
constexpr int LongestRow = 40; ///< letters of a row that may be the header
constexpr const char *Delimiters[] = {",", ";", "\t", "|", "，"};

} // namespace

ImportOptions::ImportOptions(const Result<Settings> &settings, QWidget *parent)
    : QWidget(parent)
    , m_type(new QComboBox)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_matching(new QComboBox)
    , m_decimal(new QComboBox)
    , m_currency(new QComboBox)
    , m_dates(new QComboBox)
    , m_sheet(new QComboBox)
    , m_headerRow(new QComboBox)
    , m_sheetReason(new TextLabel({}, FontRole::Small, TextColor::Muted))
{
    fillBoxes(settings);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(tokens::Space2);
    grid->setVerticalSpacing(tokens::Space2);
    const auto add = [grid](int row, int column, const QString &label, QWidget *editor,
                            int columns = 1) {
        auto *words = new TextLabel(label, FontRole::Body, TextColor::Secondary);
        words->setBuddy(editor);
        editor->setAccessibleName(label);
        grid->addWidget(words, row, column);
        grid->addWidget(editor, row, column + 1, 1, columns);
        return words;
    };
    add(0, 0, Common::tr("Record type"), m_type);
    add(0, 2, tr("Encoding"), m_encoding);
    add(0, 4, tr("Delimiter"), m_delimiter);
    add(0, 6, tr("Existing records"), m_matching);
    add(1, 0, tr("Decimal separator"), m_decimal);
    add(1, 2, FieldLabel::tr("Currency"), m_currency);
    add(1, 4, tr("Dates"), m_dates);
    m_sheetLabel = add(2, 0, tr("Sheet"), m_sheet);
    grid->addWidget(m_sheetReason, 2, 2, 1, 7);
    m_headerRowLabel = add(3, 0, tr("Header row"), m_headerRow, 8);
    grid->setColumnStretch(8, 1);
    setChoices({});
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_chosenSheet = m_sheet->currentData().toString();
        m_chosenHeader = 0;
        Q_EMIT readingChanged();
    });
    connect(m_headerRow, &QComboBox::activated, this, [this] {
        m_chosenHeader = m_headerRow->currentData().toLongLong();
        Q_EMIT readingChanged();
    });
    for (QComboBox *each : {m_type, m_encoding, m_delimiter, m_decimal, m_dates})
        connect(each, &QComboBox::activated, this, &ImportOptions::readingChanged);
}

void ImportOptions::fillBoxes(const Result<Settings> &settings)
{
    m_type->setPlaceholderText(Common::tr("Choose…"));
    for (const RecordType *type : importableTypes())
        m_type->addItem(type->severalLabel(), QString::fromLatin1(type->key));
    //: A kind of list: calls, meetings, tasks and notes
    m_type->addItem(tr("Activities"), QString(Activities));
    //: Encoding or delimiter of a file, found by looking at it
    m_encoding->addItem(tr("Detected"), QString());
    for (const QString &each : textEncodings())
        m_encoding->addItem(each, each);
    m_delimiter->addItem(tr("Detected"), QString());
    for (const char *each : Delimiters)
        m_delimiter->addItem(delimiterWords(QString::fromUtf8(each)), QString::fromUtf8(each));
    m_matching->addItem(tr("Update existing records"), static_cast<int>(Matching::Update));
    m_matching->addItem(tr("Skip existing records"), static_cast<int>(Matching::Skip));
    m_matching->addItem(tr("Create all as new records"), static_cast<int>(Matching::Create));

    m_decimal->addItem(tr("Detected"), static_cast<int>(DecimalSign::Open));
    m_decimal->addItem(tr("Point: 1,234.50"), static_cast<int>(DecimalSign::Point));
    m_decimal->addItem(tr("Comma: 1.234,50"), static_cast<int>(DecimalSign::Comma));
    m_dates->addItem(tr("Detected"));
    m_dates->addItem(tr("Day first: 31/12"), static_cast<int>(DateOrder::DayFirst));
    m_dates->addItem(tr("Month first: 12/31"), static_cast<int>(DateOrder::MonthFirst));
    //: The currency that the settings name
    m_currency->addItem(
        tr("Default (%1)").arg(settings ? settings->currency : settings.error().message),
        QString());
    for (const char *each : Currencies)
        m_currency->addItem(QLatin1String(each), QLatin1String(each));
}

QString ImportOptions::delimiterWords(const QString &delimiter)
{
    return delimiter == QLatin1String("\t") ? tr("Tab") : delimiter;
}

const RecordType *ImportOptions::type() const
{
    return importableTypeNamed(m_type->currentData().toString());
}

void ImportOptions::setType(const RecordType &type)
{
    m_type->setCurrentIndex(m_type->findData(QString::fromLatin1(type.key)));
}

bool ImportOptions::isActivities() const
{
    return m_type->currentData().toString() == Activities;
}

void ImportOptions::setActivities()
{
    m_type->setCurrentIndex(m_type->findData(QString(Activities)));
}

void ImportOptions::setMatching(Matching matching)
{
    m_matching->setCurrentIndex(m_matching->findData(static_cast<int>(matching)));
}

void ImportOptions::setChoices(const SourceChoices &choices)
{
    offerSheets(choices);
    offerHeaderRows(choices);
}

void ImportOptions::offerSheets(const SourceChoices &choices)
{
    m_sheet->clear();
    for (const SourceChoices::Sheet &sheet : choices.sheets)
        //: A sheet of a workbook that its program does not show
        m_sheet->addItem(sheet.isHidden ? Common::tr("%1 (hidden)").arg(sheet.name) : sheet.name,
                         sheet.name);
    m_sheet->setCurrentIndex(choices.sheet);
    const bool several = choices.sheets.size() > 1;
    const bool isExplained = several && !choices.sheetReason.isEmpty();
    m_sheetReason->setText(
        isExplained
            //: Why a sheet of a workbook is read: "3 of its column names are known"
            ? tr("This sheet was chosen because %1.").arg(choices.sheetReason)
            : QString());
    m_sheetReason->setVisible(isExplained);
    m_sheet->setVisible(several);
    m_sheetLabel->setVisible(several);
}

void ImportOptions::offerHeaderRows(const SourceChoices &choices)
{
    m_headerRow->clear();
    for (const SourceChoices::HeaderRow &row : choices.headerRows) {
        QString text = row.text.left(LongestRow);
        if (text.size() < row.text.size())
            text += QChar(0x2026);
        //: A row of a file, its number and what stands there
        m_headerRow->addItem(tr("Row %1: %2").arg(row.number).arg(text), row.number);
        if (row.number == choices.headerRow)
            m_headerRow->setCurrentIndex(m_headerRow->count() - 1);
    }
    m_headerRow->setVisible(choices.headerRows.size() > 1);
    m_headerRowLabel->setVisible(choices.headerRows.size() > 1);
}

void ImportOptions::setSheet(const QString &name)
{
    m_chosenSheet = name;
    m_chosenHeader = 0;
}

void ImportOptions::reset()
{
    setSheet({});
    setChoices({});
    m_type->setCurrentIndex(-1);
    for (QComboBox *each : {m_encoding, m_delimiter, m_decimal, m_currency, m_dates})
        each->setCurrentIndex(0);
}

void ImportOptions::fill(ImportPlan &plan) const
{
    plan.type = type();
    plan.activities = isActivities();
    plan.dateOrder.reset();
    if (const QVariant order = m_dates->currentData(); order.isValid())
        plan.dateOrder = static_cast<DateOrder>(order.toInt());
    plan.decimal = static_cast<DecimalSign>(m_decimal->currentData().toInt());
    plan.currency = m_currency->currentData().toString();
    plan.sheet = m_chosenSheet;
    plan.headerRow = m_chosenHeader;
    plan.encoding = m_encoding->currentData().toString();
    plan.delimiter = m_delimiter->currentData().toString();
    plan.matching = static_cast<Matching>(m_matching->currentData().toInt());
}

} // namespace attache
