#include "ui/pages/import/import_options.h"

#include "core/base/shared_text.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/text_encoding.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

constexpr QLatin1String Activities("activities");
constexpr const char *Currencies[] = {"CNY", "USD", "EUR", "HKD", "JPY", "GBP", "SGD", "TWD"};
constexpr const char *Delimiters[] = {",", ";", "\t", "|", "，"};

TextLabel *note()
{
    return new TextLabel({}, FontRole::Small, TextColor::Muted);
}

} // namespace

ImportOptions::ImportOptions(const Result<Settings> &settings, QWidget *parent)
    : CardWidget({}, parent)
    , m_type(new QComboBox)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_matching(new QComboBox)
    , m_matchBy(new QComboBox)
    , m_decimal(new QComboBox)
    , m_currency(new QComboBox)
    , m_dates(new QComboBox)
    , m_sheet(new QComboBox)
    , m_headerRow(new QComboBox)
    , m_file(new ElidedLabel({}, FontRole::BodyBold))
    , m_size(note())
    , m_otherSheets(note())
    , m_rowsAbove(note())
    , m_read(new TextLabel({}, FontRole::BodyBold))
    , m_parted(note())
    , m_unfold(new LinkButton(QString()))
{
    fillBoxes(settings);
    layOut();
    connectBoxes();
    setChoices({});
    setUnfolded(false);
}

QWidget *ImportOptions::addCell(QHBoxLayout *row, const QString &label,
                                std::initializer_list<QWidget *> line, int stretch)
{
    auto *cell = new QWidget;
    auto *both = new QHBoxLayout(cell);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(tokens::Space4);
    if (row->count() > 0)
        both->addWidget(new Separator(Qt::Vertical));
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::Space1);
    auto *words = new TextLabel(label, FontRole::Small, TextColor::Secondary);
    column->addWidget(words);
    auto *below = new QHBoxLayout;
    below->addStrut(tokens::ControlHeight);
    below->setSpacing(tokens::Space2);
    for (QWidget *each : line) {
        below->addWidget(each);
        if (auto *box = qobject_cast<QComboBox *>(each)) {
            words->setBuddy(box);
            box->setAccessibleName(label);
        }
    }
    below->addStretch(1);
    column->addLayout(below, 1);
    both->addLayout(column, 1);
    row->addWidget(cell, stretch);
    return cell;
}

void ImportOptions::layOut()
{
    constexpr int SheetWidth = 150;
    constexpr int HeaderWidth = 112;
    layout()->setContentsMargins(tokens::Space4, tokens::Space2, tokens::Space4, tokens::Space2);
    m_type->setMaximumWidth(SheetWidth);
    m_type->setAccessibleName(Common::tr("Record type"));
    m_sheet->setMaximumWidth(SheetWidth);
    m_headerRow->setMaximumWidth(HeaderWidth);
    auto *facts = new QWidget;
    auto *row = new QHBoxLayout(facts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    addCell(row, tr("File"), {m_file, m_size}, 1);
    m_sheetCell = addCell(row, tr("Sheet"), {m_sheet, m_otherSheets}, 0);
    m_headerCell = addCell(row, tr("Header row"), {m_headerRow, m_rowsAbove}, 0);
    addCell(row, tr("Read as"), {m_read, m_parted, m_unfold}, 0);
    addCell(row, tr("Existing records"), {m_matching, m_matchBy}, 0);
    m_matchBy->setAccessibleName(tr("Matched by"));
    m_matchBy->setToolTip(tr("By what a row is known as a record that is there"));
    addWidget(facts);
    m_more = makeMore();
    addWidget(m_more);
}

QWidget *ImportOptions::makeMore()
{
    auto *more = new QWidget;
    auto *row = new QHBoxLayout(more);
    row->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    row->setSpacing(tokens::Space2);
    const auto add = [row](const QString &label, QComboBox *box) {
        auto *words = new TextLabel(label, FontRole::Small, TextColor::Secondary);
        words->setBuddy(box);
        box->setAccessibleName(label);
        row->addWidget(words);
        row->addWidget(box);
        row->addSpacing(tokens::Space2);
    };
    add(tr("Encoding"), m_encoding);
    add(tr("Delimiter"), m_delimiter);
    add(tr("Decimal separator"), m_decimal);
    add(FieldLabel::tr("Currency"), m_currency);
    add(tr("Dates"), m_dates);
    row->addStretch(1);
    return more;
}

void ImportOptions::connectBoxes()
{
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
    for (QComboBox *each : {m_matching, m_matchBy, m_currency})
        connect(each, &QComboBox::activated, this, &ImportOptions::takingChanged);
    connect(m_matching, &QComboBox::currentIndexChanged, this, &ImportOptions::offerMatchKeys);
    connect(m_type, &QComboBox::currentIndexChanged, this, &ImportOptions::offerMatchKeys);
    offerMatchKeys();
    connect(m_unfold, &Button::clicked, this, [this] { setUnfolded(m_more->isHidden()); });
}

void ImportOptions::offerMatchKeys()
{
    const QVariant chosen = m_matchBy->currentData();
    m_matchBy->clear();
    if (const RecordType *of = type()) {
        for (const MatchBy by : matchKeysOf(*of))
            m_matchBy->addItem(matchByWords(by), static_cast<int>(by));
    }
    m_matchBy->setCurrentIndex(std::max(m_matchBy->findData(chosen), 0));
    const auto matching = static_cast<Matching>(m_matching->currentData().toInt());
    m_matchBy->setVisible(m_matchBy->count() > 1 && matching != Matching::Create);
}

void ImportOptions::chooseMatchBy(MatchBy by)
{
    m_matchBy->setCurrentIndex(m_matchBy->findData(static_cast<int>(by)));
    Q_EMIT takingChanged();
}

void ImportOptions::setNarrow(bool narrow)
{
    for (TextLabel *each : {m_otherSheets, m_rowsAbove, m_parted})
        each->setVisible(!narrow);
}

void ImportOptions::setUnfolded(bool unfolded)
{
    m_more->setVisible(unfolded);
    //: Shows or hides a line of further choices: encoding, delimiter, currency
    m_unfold->setText(unfolded ? tr("Less") : tr("More…"));
}

void ImportOptions::showFile(const QString &path)
{
    const QFileInfo file(path);
    m_file->setText(file.fileName());
    m_size->setText(
        QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeTraditionalFormat));
}

void ImportOptions::showReading(const QString &encoding, const QString &delimiter)
{
    //: How a file is read whose format leaves nothing open
    m_read->setText(encoding.isEmpty() ? tr("Its own format") : encoding);
    //: Of the columns of a file
    m_parted->setText(encoding.isEmpty() || delimiter.isEmpty()
                          ? QString()
                          : tr("separated by \"%1\"").arg(delimiterWords(delimiter)));
}

void ImportOptions::chooseDateOrder(DateOrder order)
{
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(order)));
    Q_EMIT readingChanged();
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
    m_sheetReason = several && !choices.sheetReason.isEmpty()
                        //: Why a sheet of a workbook is read: "3 of its column names are known"
                        ? tr("This sheet was chosen because %1.").arg(choices.sheetReason)
                        : QString();
    m_otherSheets->setText(
        tr("%n more", "sheets", static_cast<int>(choices.sheets.size()) - (several ? 1 : 0)));
    m_sheetCell->setVisible(several);
}

void ImportOptions::offerHeaderRows(const SourceChoices &choices)
{
    m_headerRow->clear();
    for (const SourceChoices::HeaderRow &row : choices.headerRows) {
        //: A row of a file, by its number
        m_headerRow->addItem(tr("Row %1").arg(row.number), row.number);
        m_headerRow->setItemData(m_headerRow->count() - 1, plainTip(row.text), Qt::ToolTipRole);
        if (row.number == choices.headerRow)
            m_headerRow->setCurrentIndex(m_headerRow->count() - 1);
    }
    const auto above = static_cast<int>(
        std::ranges::count_if(choices.headerRows, [&](const SourceChoices::HeaderRow &row) {
            return row.number < choices.headerRow;
        }));
    m_rowsAbove->setText(above > 0 ? tr("%n row(s) above passed over", nullptr, above) : QString());
    m_headerCell->setVisible(choices.headerRows.size() > 1);
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
    m_matchBy->setCurrentIndex(0);
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
    plan.matchBy = static_cast<MatchBy>(m_matchBy->currentData().toInt());
}

} // namespace attache
