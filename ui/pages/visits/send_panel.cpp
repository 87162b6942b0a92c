#include "ui/pages/visits/send_panel.h"

#include "core/base/shared_text.h"
#include "core/brief/minutes_sending.h"
#include "core/domain/settings.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/password_row.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/tag.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int LeastLabelWidth = 56;
constexpr int PersonHeight = 28;
constexpr int LeastNameWidth = 60;
constexpr int MostNameWidth = 124;
constexpr int PersonPostWidth = 88;
/// Narrower than this, what somebody does stands in the tooltip alone.
constexpr int PostsFrom = 350;

/// As wide as the longest of the words before the fields.
int labelWidth()
{
    const QFontMetrics metrics(fontFor(FontRole::Body));
    int width = LeastLabelWidth;
    for (const QString &words : {FieldLabel::tr("Edition"), FieldLabel::tr("Form"),
                                 FieldLabel::tr("File name"), SendPanel::tr("Save in")})
        width = std::max(width, metrics.horizontalAdvance(words) + 2);
    return width;
}

const QString FileEnding = QStringLiteral(".pdf");

/// Says on a weak ground of the accent what was sent, behind the mark of something past.
class SentBox : public CardWidget
{
public:
    SentBox()
    {
        layout()->setContentsMargins(2 * tokens::Space3 + tokens::IconSize, tokens::Space2,
                                     tokens::Space3, tokens::Space2);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        drawPanel(&painter, rect(), colors.accentWeak, {}, tokens::RadiusControl);
        const QRect mark(tokens::Space3, tokens::Space2 + 1, tokens::IconSize, tokens::IconSize);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), mark).topLeft(),
                           iconPixmap(QStringLiteral("view-history"), tokens::IconSize,
                                      colors.accent, devicePixelRatioF()));
    }
};

QBoxLayout *labelled(const QString &label, QWidget *field)
{
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(tokens::Space2);
    auto *words = new TextLabel(label, FontRole::Body, TextColor::Secondary);
    words->setFixedWidth(labelWidth());
    words->setBuddy(field);
    row->addWidget(words);
    row->addWidget(field, 1);
    return row;
}

/// A segmented control as wide as its place.
SegmentedControl *wideSegments()
{
    auto *segments = new SegmentedControl;
    segments->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return segments;
}

void addLine(QVBoxLayout *column)
{
    column->addSpacing(tokens::Space1);
    column->addWidget(new Separator);
    column->addSpacing(tokens::Space1);
}

QString dayAndTime(const QDateTime &instant, QDate today)
{
    const QDate day = instant.toLocalTime().date();
    return day == today ? clockTime(instant)
                        : shortDay(day, today) + QLatin1Char(' ') + clockTime(instant);
}

int countOf(const SentMinutes &edition)
{
    return static_cast<int>(edition.recipients.split(u'\n', Qt::SkipEmptyParts).size());
}

} // namespace

SendPanel::SendPanel(Desk &desk, QWidget *parent)
    : CardWidget(tr("Send"), parent)
    , m_desk(desk)
    , m_number(new Tag({}, Tone::Accent))
    , m_sentBox(new SentBox)
    , m_sentClause(new TextLabel({}, FontRole::SmallBold))
    , m_sentNote(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_edition(wideSegments())
    , m_safe(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_form(wideSegments())
    , m_peopleCount(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_file(new QWidget)
    , m_name(new QLineEdit)
    , m_folder(new QLineEdit)
    , m_password(new PasswordRow)
    , m_passwordHint(new TextLabel(tr("Tell them by phone, not in the same mail."), FontRole::Small,
                                   TextColor::Secondary))
    , m_log(new QWidget)
{
    addTrailing(m_number);
    for (TextLabel *words : {m_sentClause, m_sentNote}) {
        words->setWordWrap(true);
        m_sentBox->addWidget(words);
    }
    m_sentBox->body()->setSpacing(0);
    // Only what is chosen scrolls in a low window; what is done with it stays in sight.
    auto *choices = new ScrollBody;
    m_column = choices->column();
    m_column->setSpacing(tokens::Space2);
    addWidget(choices, 1);
    m_column->addWidget(m_sentBox);
    addForm();
    addLine(m_column);
    addRecipients();
    addLine(m_column);
    addFile();
    addLog();
    m_column->addStretch(1);
    addButtons();
}

void SendPanel::addForm()
{
    for (const auto &choice : choicesOf<Edition>)
        m_edition->addSegment(labelOf(choice.value), QString::fromLatin1(choice.key));
    m_edition->setAccessibleName(FieldLabel::tr("Edition"));
    m_column->addLayout(labelled(FieldLabel::tr("Edition"), m_edition));
    auto *safe = new QHBoxLayout;
    safe->addSpacing(labelWidth() + tokens::Space2);
    m_safe->setWordWrap(true);
    safe->addWidget(m_safe, 1);
    m_column->addLayout(safe);
    for (const auto &choice : choicesOf<MinutesForm>)
        m_form->addSegment(labelOf(choice.value), QString::fromLatin1(choice.key));
    m_form->setAccessibleName(FieldLabel::tr("Form"));
    //: In which form minutes are sent: PDF, text or mail
    m_column->addLayout(labelled(FieldLabel::tr("Form"), m_form));
    connect(m_edition, &SegmentedControl::currentChanged, this, [this] {
        showForm();
        showFile();
        Q_EMIT editionChanged(edition());
    });
    connect(m_form, &SegmentedControl::currentChanged, this, &SendPanel::showForm);
}

void SendPanel::addRecipients()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(
        new TextLabel(FieldLabel::tr("Recipients"), FontRole::SmallBold, TextColor::Secondary));
    head->addWidget(m_peopleCount, 1);
    auto *add = new LinkButton(tr("Add person"));
    head->addWidget(add);
    connect(add, &QAbstractButton::clicked, this, &SendPanel::addPersonRequested);
    m_column->addLayout(head);
    m_peopleRows = new QVBoxLayout;
    m_peopleRows->setSpacing(0);
    m_column->addLayout(m_peopleRows);
    m_ours = new QWidget;
    m_oursRow = new FlowLayout(m_ours, tokens::Space1 + 2);
    m_column->addWidget(m_ours);
}

void SendPanel::addFile()
{
    auto *column = new QVBoxLayout(m_file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    m_name->setAccessibleName(FieldLabel::tr("File name"));
    m_nameRow = labelled(FieldLabel::tr("File name"), m_name);
    column->addLayout(m_nameRow);
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_ownName = !text.trimmed().isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_name->setToolTip(plainTip(text)); });
    addFolder(column);
    m_password->setBoxWidth(labelWidth());
    connect(m_password, &PasswordRow::changed, this, &SendPanel::showForm);
    column->addWidget(m_password);
    column->addWidget(m_passwordHint);
    m_column->addWidget(m_file);
}

void SendPanel::addFolder(QVBoxLayout *column)
{
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Save in"));
    m_folder->setPlaceholderText(tr("Asked when exporting"));
    QAction *choose =
        m_folder->addAction(icon(QStringLiteral("document-open")), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose folder and name…"));
    choose->setToolTip(choose->text());
    connect(choose, &QAction::triggered, this, &SendPanel::folderRequested);
    // A field that nothing is typed into: Enter and a double click do what its button does.
    connect(m_folder, &QLineEdit::returnPressed, this, &SendPanel::folderRequested);
    column->addLayout(labelled(tr("Save in"), m_folder));
}

void SendPanel::addLog()
{
    auto *column = new QVBoxLayout(m_log);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space1);
    addLine(column);
    column->addWidget(new TextLabel(tr("Sent so far"), FontRole::SmallBold, TextColor::Secondary));
    m_logRows = new QVBoxLayout;
    m_logRows->setSpacing(tokens::Space1);
    column->addLayout(m_logRows);
    m_column->addWidget(m_log);
}

void SendPanel::addButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    m_print = new Button(Common::tr("Print"));
    m_copy = new Button(tr("Copy text"));
    m_send = new Button({}, ButtonKind::Primary);
    row->addWidget(m_print);
    row->addWidget(m_copy);
    row->addWidget(m_send, 1);
    body()->addLayout(row);
    connect(m_print, &QAbstractButton::clicked, this, &SendPanel::printRequested);
    connect(m_copy, &QAbstractButton::clicked, this, &SendPanel::copyRequested);
    connect(m_send, &QAbstractButton::clicked, this, &SendPanel::sendRequested);
}

void SendPanel::setVisit(const BriefData &brief, const std::vector<Contact> &people,
                         const std::vector<SentMinutes> &kept)
{
    const bool another = brief.visit.id != m_brief.visit.id;
    if (another) {
        m_leftOut.clear();
        m_ownName = false;
        m_password->clear();
    }
    const auto settings = Settings::read(m_desk.connection());
    m_pattern = settings ? settings->minutesFileName : QString();
    m_brief = brief;
    m_people = people;
    m_kept = kept;
    for (const Contact &person : m_people) {
        if (another && isAbsent(person))
            m_leftOut.insert(person.id);
    }
    showPeople();
    showKept();
    showForm();
    showFile();
}

void SendPanel::setChanges(int changes)
{
    m_changes = changes;
    m_sentNote->setText(
        changes == 0 ? tr("Nothing has changed since.")
                     : tr("%n thing(s) changed since, marked on the paper. Exported PDFs carry no "
                          "marks.",
                          nullptr, changes));
}

Edition SendPanel::edition() const
{
    return choicesOf<Edition>[static_cast<size_t>(m_edition->currentIndex())].value;
}

void SendPanel::setEdition(Edition edition)
{
    m_edition->setCurrentData(keyOf(edition));
}

MinutesForm SendPanel::form() const
{
    return choicesOf<MinutesForm>[static_cast<size_t>(m_form->currentIndex())].value;
}

void SendPanel::setForm(MinutesForm form)
{
    m_form->setCurrentData(keyOf(form));
}

std::vector<Contact> SendPanel::recipients() const
{
    std::vector<Contact> chosen;
    for (const Contact &person : m_people) {
        if (!m_leftOut.contains(person.id))
            chosen.push_back(person);
    }
    return chosen;
}

QString SendPanel::fileName() const
{
    QString name = m_name->text().trimmed();
    if (name.endsWith(FileEnding, Qt::CaseInsensitive))
        name.chop(FileEnding.size());
    return fileNameOf({name});
}

void SendPanel::setFolder(const QString &path)
{
    m_folderPath = path;
    QString shown = QDir::toNativeSeparators(path);
    const QString home = QDir::toNativeSeparators(QDir::homePath() + u'/');
    if (shown.startsWith(home))
        shown = shown.mid(home.size());
    m_folder->setText(shown);
    m_folder->setToolTip(plainTip(QDir::toNativeSeparators(path)));
    // The end of a path says more than its beginning.
    m_folder->end(false);
}

void SendPanel::setFileName(const QString &name)
{
    m_name->setText(name + FileEnding);
    m_ownName = true;
}

QString SendPanel::password() const
{
    return m_password->password();
}

bool SendPanel::isAbsent(const Contact &person) const
{
    return std::ranges::any_of(m_brief.attendees, [&person](const BriefAttendee &each) {
        return each.absent && each.contact == person.id;
    });
}

QWidget *SendPanel::personRow(const Contact &person, int nameWidth)
{
    auto *holder = new QWidget;
    holder->setFixedHeight(PersonHeight);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *box = new QCheckBox;
    box->setChecked(!m_leftOut.contains(person.id));
    box->setAccessibleName(tr("Send to %1").arg(person.name));
    const bool absent = isAbsent(person);
    auto *name = new ElidedLabel(person.name, absent ? FontRole::Body : FontRole::BodyBold,
                                 absent ? TextColor::Secondary : TextColor::Text);
    name->setFixedWidth(nameWidth);
    auto *post = new ElidedLabel(person.post, FontRole::Small, TextColor::Secondary);
    post->setFixedWidth(PersonPostWidth);
    m_posts.append(post);
    holder->setToolTip(person.post);
    row->addWidget(box);
    row->addWidget(name);
    row->addWidget(post);
    post->setVisible(hasRoomForPosts());
    QString where = person.email.isEmpty() ? tr("no e-mail") : person.email;
    if (absent)
        where = tr("did not come");
    row->addWidget(new ElidedLabel(where, FontRole::Small, TextColor::Secondary), 1);
    connect(box, &QCheckBox::toggled, this, [this, id = person.id](bool on) {
        if (on)
            m_leftOut.remove(id);
        else
            m_leftOut.insert(id);
        m_peopleCount->setText(tr("%n person(s)", nullptr, static_cast<int>(recipients().size())));
    });
    return holder;
}

bool SendPanel::hasRoomForPosts() const
{
    return width() >= PostsFrom;
}

void SendPanel::resizeEvent(QResizeEvent *event)
{
    CardWidget::resizeEvent(event);
    fitToWidth();
}

void SendPanel::fitToWidth()
{
    // Where the minutes go is what is checked here, and has the room there is.
    for (QWidget *post : std::as_const(m_posts))
        post->setVisible(hasRoomForPosts());
    // A whole name, ending included, is longer than the field beside its label.
    m_nameRow->setDirection(hasRoomForPosts() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_nameRow->setSpacing(hasRoomForPosts() ? tokens::Space2 : 2);
}

void SendPanel::showPeople()
{
    m_posts.clear();
    clearLayout(m_peopleRows);
    const QFontMetrics metrics(fontFor(FontRole::BodyBold));
    int width = LeastNameWidth;
    for (const Contact &person : m_people)
        width = std::max(width, metrics.horizontalAdvance(person.name) + 2);
    for (const Contact &person : m_people)
        m_peopleRows->addWidget(personRow(person, std::min(width, MostNameWidth)));
    m_peopleCount->setText(tr("%n person(s)", nullptr, static_cast<int>(recipients().size())));
    clearLayout(m_oursRow);
    //: Our own people, who have the minutes as well
    auto *label = new TextLabel(tr("Cc"), FontRole::Small, TextColor::Secondary);
    m_oursRow->addWidget(label);
    for (const QString &person : m_brief.ourPeople) {
        auto *tag = new Tag(person);
        label->setFixedHeight(tag->sizeHint().height());
        m_oursRow->addWidget(tag);
    }
    m_ours->setVisible(!m_brief.ourPeople.isEmpty());
}

void SendPanel::showFile()
{
    if (!m_ownName)
        m_name->setText(minutesFileName(m_pattern, m_brief.account, m_brief.visit, edition(),
                                        nextMinutesNumber(m_kept)) +
                        FileEnding);
    m_name->home(false);
}

void SendPanel::showForm()
{
    const bool pdf = form() == MinutesForm::Pdf;
    const bool external = edition() == Edition::External;
    m_safe->setText(external ? QStringLiteral("✓ ") +
                                   tr("No stances, risks or private observations in it")
                             : tr("With stances, risks and observations: for us alone"));
    m_safe->setColor(external ? TextColor::Ok : TextColor::Warn);
    m_file->setVisible(pdf);
    m_passwordHint->setVisible(m_password->isOn());
    m_print->setVisible(pdf);
    m_copy->setVisible(form() != MinutesForm::Text);
    const bool again = !m_kept.empty();
    switch (form()) {
    case MinutesForm::Pdf:
        m_send->setText(again ? tr("Export PDF again") : tr("Export PDF"));
        break;
    case MinutesForm::Text:
        m_send->setText(tr("Copy text"));
        break;
    case MinutesForm::Mail:
        m_send->setText(tr("Open in mail program"));
        break;
    }
}

QWidget *SendPanel::logRow(const SentMinutes &edition)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    const bool sent = edition.sentAt.isValid();
    const QDateTime at = sent ? edition.sentAt : edition.exportedAt;
    QStringList words{sent ? tr("sent") : tr("exported, not marked as sent")};
    if (sent) {
        words << labelOf(edition.form) + (edition.password ? tr(", with password") : QString());
        words << tr("%n person(s)", nullptr, countOf(edition));
    }
    row->addWidget(
        new TextLabel(dayAndTime(at, m_brief.today), FontRole::Small, TextColor::Secondary));
    row->addWidget(
        new TextLabel(Common::tr("Edition %1").arg(edition.number), FontRole::SmallBold));
    row->addWidget(
        new ElidedLabel(words.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Secondary),
        1);
    if (!sent && !m_desk.workspace().isReadOnly()) {
        auto *mark = new LinkButton(tr("Mark as sent"));
        connect(mark, &QAbstractButton::clicked, this,
                [this, id = edition.id] { Q_EMIT markSentRequested(id); });
        row->addWidget(mark);
    } else if (!edition.pdf.isEmpty()) {
        auto *view = new LinkButton(Common::tr("Open"), TextColor::Secondary);
        view->setAccessibleName(tr("Open edition %1").arg(edition.number));
        connect(view, &QAbstractButton::clicked, this,
                [this, id = edition.id] { Q_EMIT viewRequested(id); });
        row->addWidget(view);
    }
    return holder;
}

void SendPanel::showKept()
{
    m_number->setText(Common::tr("Edition %1").arg(nextMinutesNumber(m_kept)));
    const auto last =
        std::ranges::find_if(m_kept, [](const SentMinutes &each) { return each.sentAt.isValid(); });
    m_sentBox->setVisible(last != m_kept.end());
    if (last != m_kept.end()) {
        m_sentClause->setText(
            //: %1 is the number of an edition, %2 a time
            tr("Edition %1 was sent to %n person(s) at %2 and is kept as it was.", nullptr,
               countOf(*last))
                .arg(last->number)
                .arg(dayAndTime(last->sentAt, m_brief.today)));
    }
    clearLayout(m_logRows);
    std::vector<SentMinutes> oldestFirst = m_kept;
    std::ranges::reverse(oldestFirst);
    for (const SentMinutes &edition : oldestFirst)
        m_logRows->addWidget(logRow(edition));
    m_log->setVisible(!m_kept.empty());
}

} // namespace attache
