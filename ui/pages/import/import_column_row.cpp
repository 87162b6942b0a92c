#include "ui/pages/import/import_column_row.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/tag.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int HeaderWidth = 118;
constexpr int SamplesWidth = 204;
constexpr int SamplesNarrowWidth = 104;
constexpr int SampleWidth = 104;
const QString SamplesName = QStringLiteral("samples");
constexpr int ArrowWidth = 28;
constexpr int TargetWidth = 148;
constexpr qsizetype SamplesShown = 2;
constexpr qsizetype LongestSample = 24;

QHBoxLayout *rowOf(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(tokens::Space4, 0, tokens::Space4, 0);
    row->setSpacing(tokens::Space2);
    return row;
}

} // namespace

ImportColumnRow::ImportColumnRow(const QString &header, const QStringList &samples,
                                 QAbstractItemModel *choices, QWidget *parent)
    : QWidget(parent)
    , m_dot(new Dot(Tone::Muted))
    , m_remark(new ElidedLabel({}, FontRole::Body, TextColor::Secondary))
    , m_dates(new SegmentedControl)
    , m_link(new LinkButton(QString()))
{
    setFixedHeight(tokens::RowHeight);
    layOut(header, samples, choices);
    for (QWidget *each : findChildren<QWidget *>()) {
        if (each->focusPolicy() != Qt::NoFocus)
            each->installEventFilter(this);
    }
}

QWidget *ImportColumnRow::makeHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(tokens::HeaderHeight - tokens::Space1);
    auto *row = rowOf(head);
    const auto add = [row](const QString &words, int width) {
        auto *place = new QWidget;
        auto *line = new QHBoxLayout(place);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new TextLabel(words, FontRole::Small, TextColor::Secondary));
        if (width > 0)
            place->setFixedWidth(width);
        row->addWidget(place, width > 0 ? 0 : 1);
        return place;
    };
    add(tr("Column in the file"), HeaderWidth);
    add(tr("Samples"), SamplesWidth)->setObjectName(SamplesName);
    row->addSpacing(ArrowWidth + tokens::Space2);
    add(tr("Goes to"), TargetWidth);
    row->addSpacing(2 * tokens::Space2);
    add(tr("Remark"), 0);
    return head;
}

void ImportColumnRow::setRoom(QWidget *row, Room room)
{
    auto *samples = row->findChild<QWidget *>(SamplesName, Qt::FindDirectChildrenOnly);
    samples->setVisible(room != Room::Slim);
    samples->setFixedWidth(room == Room::Wide ? SamplesWidth : SamplesNarrowWidth);
    // One is enough to tell what a column holds.
    const auto chips = samples->findChildren<Tag *>();
    if (chips.size() > 1)
        chips.last()->setVisible(room == Room::Wide);
}

QWidget *ImportColumnRow::makeSamples(const QStringList &samples)
{
    auto *box = new QWidget;
    box->setObjectName(SamplesName);
    box->setFixedWidth(SamplesWidth);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space1);
    for (const QString &sample : samples.mid(0, SamplesShown)) {
        const QString line = sample.simplified();
        auto *chip = new Tag(
            line.size() > LongestSample ? line.left(LongestSample - 1) + QStringLiteral("…") : line,
            Tone::Neutral);
        chip->setMaximumWidth(qMin(SampleWidth, chip->sizeHint().width()));
        chip->setToolTip(plainTip(sample));
        row->addWidget(chip);
    }
    row->addStretch(1);
    return box;
}

void ImportColumnRow::layOut(const QString &header, const QStringList &samples,
                             QAbstractItemModel *choices)
{
    auto *row = rowOf(this);
    auto *name = new ElidedLabel(header, FontRole::BodyBold);
    name->setFixedWidth(HeaderWidth);
    row->addWidget(name);
    row->addWidget(makeSamples(samples));
    auto *arrow = new TextLabel(QStringLiteral("→"), FontRole::Body, TextColor::Muted);
    arrow->setAlignment(Qt::AlignCenter);
    arrow->setFixedWidth(ArrowWidth);
    row->addWidget(arrow);
    if (choices) {
        m_target = new QComboBox;
        m_target->setModel(choices);
        m_target->setFixedWidth(TargetWidth);
        m_target->view()->setMinimumWidth(TargetWidth + tokens::Space6);
        m_target->setFocusPolicy(Qt::StrongFocus);
        //: The choice of the field that a column of a list goes to
        m_target->setAccessibleName(tr("Field for \"%1\"").arg(header));
        connect(m_target, &QComboBox::activated, this,
                [this] { Q_EMIT targetChosen(m_target->currentData().toString()); });
        row->addWidget(m_target);
    } else {
        m_settled = new TextLabel;
        m_settled->setFixedWidth(TargetWidth);
        row->addWidget(m_settled);
    }
    addRemark(row);
    m_dates->setAccessibleName(tr("Dates in \"%1\"").arg(header));
}

void ImportColumnRow::addRemark(QHBoxLayout *row)
{
    row->addSpacing(tokens::Space1);
    row->addWidget(m_dot);
    //: How dates are written: the month first, as 12/31
    m_dates->addSegment(tr("M/D"), static_cast<int>(DateOrder::MonthFirst));
    //: How dates are written: the day first, as 31/12
    m_dates->addSegment(tr("D/M"), static_cast<int>(DateOrder::DayFirst));
    row->addWidget(m_dates);
    row->addWidget(m_remark, 1);
    row->addWidget(m_link);
    m_dates->hide();
    m_link->hide();
    connect(m_dates, &SegmentedControl::pointedAt, this, [this] {
        Q_EMIT dateOrderChosen(static_cast<DateOrder>(m_dates->currentData().toInt()));
    });
    connect(m_link, &Button::clicked, this, [this] {
        if (m_leadsTo == ColumnRemark::LeadsTo::Values)
            Q_EMIT valuesRequested();
        else
            Q_EMIT rowsRequested();
    });
}

void ImportColumnRow::setTarget(const QString &key, const QString &words)
{
    if (m_target)
        m_target->setCurrentIndex(m_target->findData(key));
    else
        m_settled->setText(words);
}

void ImportColumnRow::setRemark(const ColumnRemark &remark)
{
    m_dot->setTone(remark.tone);
    m_dot->setVisible(remark.tone != Tone::Muted);
    m_leadsTo = remark.leadsTo;
    m_link->setText(remark.link);
    m_link->setVisible(remark.leadsTo != ColumnRemark::LeadsTo::Nothing);
    {
        const QSignalBlocker quiet(m_dates);
        m_dates->setCurrentData(static_cast<int>(remark.dates));
    }
    m_dates->setVisible(remark.asksDates);
    m_remark->setText(remark.asksDates ? remark.written + QStringLiteral(" → ") + remark.read
                                       : remark.text);
    m_remark->setColor(remark.tone == Tone::Muted ? TextColor::Muted : TextColor::Secondary);
}

void ImportColumnRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void ImportColumnRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (m_current)
        painter.fillRect(rect(), colors.selection);
    painter.fillRect(QRect(0, height() - 1, width(), tokens::Hairline), colors.border);
}

void ImportColumnRow::mousePressEvent(QMouseEvent *event)
{
    Q_EMIT entered();
    QWidget::mousePressEvent(event);
}

bool ImportColumnRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    // The wheel moves the list under the pointer, not a choice that happens to lie there.
    if (event->type() == QEvent::Wheel && watched == m_target && !m_target->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attache
