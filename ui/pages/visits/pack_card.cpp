#include "ui/pages/visits/pack_card.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/pack_task.h"
#include "ui/pages/visits/password_row.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>

namespace attache {

namespace {

constexpr int RowHeight = 30;

QString iconOf(PackFile file)
{
    switch (file) {
    case PackFile::Deck:
        return QStringLiteral("x-office-presentation");
    case PackFile::Event:
        return QStringLiteral("view-calendar");
    case PackFile::Handouts:
        return QStringLiteral("view-list-details");
    default:
        return QStringLiteral("view-pim-notes");
    }
}

QString countOf(const PlannedFile &file)
{
    switch (file.file) {
    case PackFile::Booklet:
        return PackCard::tr("%n case(s)", nullptr, file.count);
    case PackFile::Questions:
        return PackCard::tr("%n question(s)", nullptr, file.count);
    case PackFile::Handouts:
        return PackCard::tr("%n thing(s)", nullptr, file.count);
    case PackFile::Deck:
        return PackCard::tr("%n slide(s)", nullptr, file.count);
    default:
        return {};
    }
}

} // namespace

PackFileRow::PackFileRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_count(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_mark(new TextLabel({}, FontRole::Body))
{
    setFixedHeight(RowHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::IconSize + tokens::Space2, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_name, 1);
    row->addWidget(m_count);
    row->addWidget(m_mark);
}

void PackFileRow::setFile(const PlannedFile &file, bool ready)
{
    m_icon = iconOf(file.file);
    m_name->setText(file.name);
    m_count->setText(countOf(file));
    m_mark->setText(ready ? QStringLiteral("✓") : QStringLiteral("!"));
    m_mark->setColor(ready ? TextColor::Ok : TextColor::Warn);
    setAccessibleName(m_count->text().isEmpty()
                          ? file.name
                          : QStringLiteral("%1, %2").arg(file.name, m_count->text()));
    update();
}

QString PackFileRow::name() const
{
    return m_name->text();
}

void PackFileRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(0, (height() - tokens::IconSize) / 2, tokens::IconSize, tokens::IconSize));
    painter.drawPixmap(place.topLeft(),
                       iconPixmap(m_icon, tokens::IconSize, colors.secondary, devicePixelRatioF()));
    painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                     colors.border);
}

PackCard::PackCard(Desk &desk, QWidget *parent)
    //: Everything that goes along to a visit, as files
    : CardWidget(tr("Visit pack"), parent)
    , m_desk(desk)
    , m_rows(addRows())
    , m_unfilled(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_notes(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_zip(new QCheckBox(tr("As one ZIP file")))
    , m_password(new PasswordRow)
    , m_passwordHint(new TextLabel(
          tr("For the papers; the slides have none. Tell it by phone, not in the same mail."),
          FontRole::Small, TextColor::Secondary))
    , m_make(new Button(tr("Make the visit pack…"), ButtonKind::Primary))
{
    m_unfilled->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_zip->setChecked(true);
    m_passwordHint->setWordWrap(true);
    m_passwordHint->hide();
    addWidget(m_unfilled);
    addWidget(m_notes);
    addWidget(m_zip);
    addWidget(m_password);
    addWidget(m_passwordHint);
    addWidget(m_make);
    connect(m_password, &PasswordRow::changed, this, [this] {
        m_passwordHint->setVisible(m_password->isOn());
        m_make->setEnabled(!m_password->isMissing());
    });
    connect(m_make, &QAbstractButton::clicked, this, [this] {
        makeVisitPack(m_desk, window(), m_visit, m_zip->isChecked(), m_password->password());
    });
}

void PackCard::setPack(const VisitPack &pack, const PackPlan &plan)
{
    if (pack.visit.id != m_visit)
        m_password->clear();
    m_visit = pack.visit.id;
    setNote(tr("%n file(s)", nullptr, static_cast<int>(plan.files.size())));
    m_rows.resize(plan.files.size(), [](size_t) { return new PackFileRow; });
    for (size_t i = 0; i < plan.files.size(); ++i) {
        const PlannedFile &file = plan.files[i];
        m_rows[i]->setFile(file, file.file != PackFile::Deck || plan.unfilled.isEmpty());
    }
    showWarnings(pack, plan);
}

void PackCard::showWarnings(const VisitPack &pack, const PackPlan &plan)
{
    m_unfilled->setVisible(!plan.unfilled.isEmpty());
    if (!plan.unfilled.isEmpty())
        //: %1 are the names of the placeholders
        m_unfilled->setText(
            tr("The slides have %n placeholder(s) without a value: %1. You are asked "
               "before they are left blank.",
               nullptr, static_cast<int>(plan.unfilled.size()))
                .arg(plan.unfilled.join(Common::tr(", "))));
    m_notes->setVisible(!pack.notes.isEmpty());
    m_notes->setText(pack.notes.join(QLatin1Char('\n')));
}

QStringList PackCard::files() const
{
    QStringList names;
    for (const PackFileRow *row : m_rows)
        names.append(row->name());
    return names;
}

} // namespace attache
