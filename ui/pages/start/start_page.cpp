#include "ui/pages/start/start_page.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/forms/form.h"
#include "ui/style/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int ContentWidth = 860;
constexpr int ChoiceIconSize = 32;

QString problemTitle(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Conflict:
        return StartPage::tr("This workspace is in use");
    case Error::Kind::Newer:
        return StartPage::tr("This workspace is from a newer version");
    case Error::Kind::Corrupt:
        return StartPage::tr("This workspace is damaged");
    case Error::Kind::NotFound:
        return StartPage::tr("This workspace no longer exists");
    case Error::Kind::Invalid:
        return StartPage::tr("This file is not a workspace");
    default:
        return StartPage::tr("This workspace cannot be opened");
    }
}

/// The folder as a person knows it.
QString folderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return QDir::toNativeSeparators(
        folder.startsWith(home) ? QLatin1Char('~') + folder.mid(home.size()) : folder);
}

/// An icon in the colours of the theme, whichever that is when it is painted.
class Picture : public QWidget
{
public:
    explicit Picture(QString iconName)
        : m_iconName(std::move(iconName))
    {
        setFixedSize(ChoiceIconSize, ChoiceIconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
                           iconPixmap(m_iconName, ChoiceIconSize, colorsFor(palette()).secondary,
                                      devicePixelRatioF()));
    }

private:
    QString m_iconName;
};

TextLabel *wrapped(const QString &text, FontRole role = FontRole::Body,
                   TextColor color = TextColor::Secondary)
{
    auto *label = new TextLabel(text, role, color);
    label->setWordWrap(true);
    return label;
}

/// The error in the words of the system, to be copied when asking for help.
TextLabel *native(const QString &text)
{
    auto *label = wrapped(text, FontRole::Small, TextColor::Muted);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_body(new ScrollBody)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_body, 1);
}

QWidget *StartPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    row->addWidget(new TextLabel(QStringLiteral("行前"), FontRole::Figure));
    row->addWidget(new TextLabel(QStringLiteral("Attaché"), FontRole::Title, TextColor::Muted), 1,
                   Qt::AlignBottom);
    auto *languages = new SegmentedControl;
    languages->setAccessibleName(FieldLabel::tr("Language"));
    // Each language by its own name.
    languages->addSegment(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    languages->addSegment(QStringLiteral("English"), QStringLiteral("en"));
    languages->setCurrentIndex(languageOf(QLocale()) == Language::Chinese ? 0 : 1);
    connect(languages, &SegmentedControl::currentChanged, this,
            [this, languages] { Q_EMIT languageChosen(languages->currentData().toString()); });
    row->addWidget(languages, 0, Qt::AlignVCenter);
    return head;
}

QWidget *StartPage::beginContent()
{
    delete m_content;
    m_error = nullptr;
    m_content = new QWidget;
    auto *centred = new QHBoxLayout(m_content);
    centred->setContentsMargins(tokens::Space6, 3 * tokens::Space6, tokens::Space6, tokens::Space6);
    auto *holder = new QWidget;
    holder->setMaximumWidth(ContentWidth);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space4);
    column->addWidget(makeHead());
    centred->addStretch(1);
    centred->addWidget(holder, 100);
    centred->addStretch(1);
    m_body->column()->addWidget(m_content);
    return holder;
}

void StartPage::showWelcome(const QStringList &recentFiles)
{
    QWidget *holder = beginContent();
    auto *column = static_cast<QVBoxLayout *>(holder->layout());
    column->addWidget(wrapped(tr("Prepare customer visits, take notes and send the minutes. "
                                 "Everything is kept in one file on this computer.")));
    column->addSpacing(tokens::Space4);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(tokens::Space4);
    choices->addWidget(makeChoice(QStringLiteral("view-calendar"), tr("Explore the sample"),
                                  tr("A sample workspace with accounts, contacts, visits and "
                                     "minutes. You can change everything in it."),
                                  tr("Open the sample"), &StartPage::sampleRequested),
                       1);
    choices->addWidget(makeChoice(QStringLiteral("document-import"), tr("Import your customers"),
                                  tr("Create a workspace from your own list: from Excel or WPS, "
                                     "another program or a phone. You can also drop it here."),
                                  Common::tr("Import a list…"), &StartPage::importRequested),
                       1);
    choices->addWidget(makeChoice(QStringLiteral("document-new"), tr("Start empty"),
                                  tr("Create an empty workspace and fill it in as you go."),
                                  Common::tr("New workspace…"), &StartPage::emptyRequested),
                       1);
    column->addLayout(choices);
    column->addWidget(makeRecent(recentFiles));
    column->addStretch(1);
}

QWidget *StartPage::makeChoice(const QString &iconName, const QString &title, const QString &text,
                               const QString &button, void (StartPage::*chosen)())
{
    auto *card = new CardWidget;
    card->addWidget(new Picture(iconName));
    card->addWidget(new TextLabel(title, FontRole::Section));
    card->addWidget(wrapped(text));
    card->body()->addStretch(1);
    card->body()->addSpacing(tokens::Space2);
    auto *press = new Button(button);
    press->setAccessibleDescription(text);
    connect(press, &Button::clicked, this, chosen);
    card->body()->addWidget(press, 0, Qt::AlignLeading);
    return card;
}

QWidget *StartPage::makeRecent(const QStringList &files)
{
    auto *card = new CardWidget(files.isEmpty() ? Common::tr("Open a workspace")
                                                : Common::tr("Recently opened"));
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const QString &path : files) {
        auto *row = new ListRow(tokens::RowHeight);
        row->row()->addWidget(new ElidedLabel(QFileInfo(path).fileName()), 1);
        row->row()->addWidget(
            new ElidedLabel(folderOf(path), FontRole::Small, TextColor::Secondary), 2);
        row->setAccessibleName(path);
        row->setLined(path != files.last());
        connect(row, &ListRow::activated, this, [this, path] { Q_EMIT openRequested(path); });
        column->addWidget(row);
    }
    card->addWidget(rows);
    auto *another = new Button(files.isEmpty() ? tr("Open a file…") : tr("Open another file…"));
    connect(another, &Button::clicked, this, [this] { Q_EMIT openRequested({}); });
    card->body()->addWidget(another, 0, Qt::AlignLeading);
    return card;
}

void StartPage::showIntroduction()
{
    QWidget *holder = beginContent();
    auto *column = static_cast<QVBoxLayout *>(holder->layout());
    auto *card = new CardWidget(tr("About you"));
    card->addWidget(wrapped(tr("Your name and your company appear on briefs and minutes. You can "
                               "change them in the settings at any time.")));
    auto *form = new Form;
    auto *person = form->addRow(FieldLabel::tr("My name"), new QLineEdit);
    auto *company = form->addRow(FieldLabel::tr("Company"), new QLineEdit);
    m_logo = form->addRow(FieldLabel::tr("Logo"), new Button(Common::tr("Choose a logo…")));
    card->addWidget(form);
    connect(m_logo, &Button::clicked, this, &StartPage::logoRequested);
    const auto finish = [this, person, company] {
        Q_EMIT introduced({person->text().trimmed(), company->text().trimmed()});
    };
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    auto *next = new Button(tr("Continue"), ButtonKind::Primary);
    auto *skip = new Button(tr("Skip"), ButtonKind::Flat);
    row->addWidget(next);
    row->addWidget(skip);
    row->addStretch(1);
    card->body()->addSpacing(tokens::Space2);
    card->body()->addLayout(row);
    connect(next, &Button::clicked, this, finish);
    connect(skip, &Button::clicked, this, [this] { Q_EMIT introduced({}); });
    for (QLineEdit *edit : {person, company})
        connect(edit, &QLineEdit::returnPressed, this, finish);
    column->addWidget(card);
    column->addStretch(1);
    person->setFocus(Qt::OtherFocusReason);
}

void StartPage::showLogo(const QByteArray &picture)
{
    const QPixmap pixmap = QPixmap::fromImage(QImage::fromData(picture));
    m_logo->setIcon(QIcon(pixmap));
    m_logo->setText(tr("Choose another logo…"));
}

void StartPage::showError(const QString &message)
{
    delete m_error;
    m_error = new Banner(message, Tone::Danger);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_error);
}

void StartPage::showProblem(const OpenProblem &problem)
{
    QWidget *holder = beginContent();
    auto *column = static_cast<QVBoxLayout *>(holder->layout());
    auto *card = new CardWidget;
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space3);
    head->addWidget(new Picture(QStringLiteral("dialog-warning")));
    head->addWidget(new TextLabel(problemTitle(problem.error.kind), FontRole::Title), 1);
    card->body()->addLayout(head);
    card->addWidget(wrapped(problem.error.message, FontRole::Body, TextColor::Text));
    if (problem.error.kind == Error::Kind::Corrupt)
        card->addWidget(
            wrapped(problem.backup.isEmpty()
                        ? tr("There is no valid backup next to the file.")
                        : tr("The latest valid backup contains everything up to %1.")
                              .arg(problem.backupAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")))));
    card->addWidget(native(problem.path));
    if (!problem.error.detail.isEmpty() && problem.error.detail != problem.path) {
        auto *detail = native(problem.error.detail);
        auto *show = new Button(Common::tr("Details"), ButtonKind::Link);
        detail->hide();
        connect(show, &Button::clicked, detail, [show, detail] {
            show->hide();
            detail->show();
        });
        card->body()->addWidget(show, 0, Qt::AlignLeading);
        card->addWidget(detail);
    }
    card->body()->addSpacing(tokens::Space2);
    addProblemButtons(card, problem);
    column->addWidget(card);
    column->addStretch(1);
}

void StartPage::addProblemButtons(CardWidget *card, const OpenProblem &problem)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    const auto add = [&](const QString &text, ButtonKind kind, auto act) {
        auto *button = new Button(text, kind);
        connect(button, &Button::clicked, this, act);
        row->addWidget(button);
    };
    const QString path = problem.path;
    if (problem.mayBeRead)
        add(tr("Open read-only"), ButtonKind::Primary,
            [this, path] { Q_EMIT readOnlyRequested(path); });
    if (problem.isHeldElsewhere)
        add(tr("It is closed there: open it here"), ButtonKind::Normal,
            [this, path] { Q_EMIT takeOverRequested(path); });
    if (problem.error.kind == Error::Kind::Corrupt && !problem.backup.isEmpty())
        add(tr("Restore this backup"), ButtonKind::Primary,
            [this, path, backup = problem.backup] { Q_EMIT restoreRequested(path, backup); });
    const bool mayHelp = problem.error.kind == Error::Kind::Conflict ||
                         problem.error.kind == Error::Kind::Io ||
                         problem.error.kind == Error::Kind::NotFound;
    if (mayHelp)
        add(Common::tr("Try again"), ButtonKind::Normal,
            [this, path] { Q_EMIT openRequested(path); });
    add(tr("Open another file…"), ButtonKind::Normal, [this] { Q_EMIT openRequested({}); });
    add(tr("Back to start page"), ButtonKind::Flat, [this] { Q_EMIT welcomeRequested(); });
    row->addStretch(1);
    card->body()->addLayout(row);
}

} // namespace attache
