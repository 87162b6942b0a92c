#include "ui/shell/file_drops.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>
#include <QWindow>

#include <array>

namespace attache {

namespace {

constexpr std::array DeckEndings = {"pptx", "potx", "ppsx", "pptm", "potm", "ppsm"};
constexpr std::array TableEndings = {"csv", "tsv",  "txt", "xlsx", "xls", "ods",
                                     "htm", "html", "xml", "vcf",  "ics"};
constexpr std::array ConversationEndings = {"srt", "vtt", "txt"};
constexpr std::array WorkspaceEndings = {"attache"};

template <size_t Count>
bool endsWithOne(const QString &path, const std::array<const char *, Count> &endings)
{
    const QString ending = QFileInfo(path).suffix();
    return std::any_of(endings.begin(), endings.end(), [&](const char *each) {
        return ending.compare(QLatin1String(each), Qt::CaseInsensitive) == 0;
    });
}

/// What hovers over the window would be taken: said over all of it.
class DropHint : public QWidget
{
public:
    using QWidget::QWidget;

    void setText(const QString &text)
    {
        setAccessibleName(text);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor veil = colors.accentWeak;
        veil.setAlphaF(0.9F);
        painter.fillRect(rect(), veil);
        painter.setPen(QPen(colors.accent, tokens::FocusRing, Qt::DashLine));
        painter.drawRoundedRect(
            rect().adjusted(tokens::Space3, tokens::Space3, -tokens::Space3, -tokens::Space3),
            tokens::RadiusCard, tokens::RadiusCard);
        painter.setFont(fontFor(FontRole::Title));
        constexpr int Wrapped = Qt::AlignCenter | Qt::TextWordWrap;
        // Upon a ground of its own: what is below would show through between the letters.
        const QRect words = painter.boundingRect(rect(), Wrapped, accessibleName());
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accentWeak);
        painter.drawRoundedRect(
            words.adjusted(-tokens::Space4, -tokens::Space3, tokens::Space4, tokens::Space3),
            tokens::RadiusCard, tokens::RadiusCard);
        painter.setPen(colors.text);
        painter.drawText(rect(), Wrapped, accessibleName());
    }
};

} // namespace

DroppedFiles sortDropped(const QStringList &paths, DroppedKinds taken)
{
    DroppedFiles files;
    for (const QString &path : paths) {
        if (taken.testFlag(DroppedKind::Workspace) && endsWithOne(path, WorkspaceEndings)) {
            // Whatever else came along would go into the one that is open now.
            DroppedFiles only;
            only.workspace = path;
            only.others = paths;
            only.others.removeOne(path);
            return only;
        }
        if (taken.testFlag(DroppedKind::Decks) && endsWithOne(path, DeckEndings))
            files.decks.append(path);
        else if (taken.testFlag(DroppedKind::Tables) && endsWithOne(path, TableEndings))
            files.tables.append(path);
        else if (taken.testFlag(DroppedKind::Conversation) && files.conversation.isEmpty() &&
                 endsWithOne(path, ConversationEndings))
            files.conversation = path;
        else
            files.others.append(path);
    }
    return files;
}

namespace {

DroppedFiles filesIn(const QMimeData *data, DroppedKinds taken)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return sortDropped(paths, taken);
}

QString hintFor(const DroppedFiles &files)
{
    if (!files.workspace.isEmpty())
        return FileDrops::tr("Drop to open the workspace");
    QStringList lines;
    if (!files.decks.isEmpty())
        lines.append(FileDrops::tr("Drop to import %Ln deck(s)", nullptr,
                                   static_cast<int>(files.decks.size())));
    if (!files.tables.isEmpty())
        lines.append(FileDrops::tr("Drop to import %Ln list(s)", nullptr,
                                   static_cast<int>(files.tables.size())));
    if (!files.conversation.isEmpty())
        lines.append(FileDrops::tr("Drop to read the conversation"));
    return lines.join(u'\n');
}

} // namespace

FileDrops::FileDrops(QWidget &window, DroppedKinds taken, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_taken(taken)
{
    m_window.setAcceptDrops(true);
    m_window.installEventFilter(this);
}

bool FileDrops::eventFilter(QObject *watched, QEvent *event)
{
    // Before the widgets: fields take the name of a dropped file for text.
    if (watched == &m_window) {
        if (event->type() == QEvent::WinIdChange || event->type() == QEvent::Show) {
            if (QWindow *handle = m_window.windowHandle())
                handle->installEventFilter(this);
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDropEvent *>(event);
        if (!take(drag)) {
            hideHint();
            return false;
        }
        showHint(drag);
        return true;
    }
    case QEvent::DragLeave:
        hideHint();
        return false;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        hideHint();
        if (!take(drop))
            return false;
        announce(filesIn(drop->mimeData(), m_taken));
        return true;
    }
    default:
        return false;
    }
}

void FileDrops::announce(const DroppedFiles &files)
{
    if (!files.decks.isEmpty())
        Q_EMIT decksDropped(files.decks);
    if (!files.tables.isEmpty())
        Q_EMIT tablesDropped(files.tables);
    if (!files.conversation.isEmpty())
        Q_EMIT conversationDropped(files.conversation);
    if (!files.others.isEmpty())
        Q_EMIT othersDropped(files.others);
    if (!files.workspace.isEmpty())
        Q_EMIT workspaceDropped(files.workspace);
}

bool FileDrops::take(QDropEvent *event) const
{
    const bool copies = event->possibleActions().testFlag(Qt::CopyAction);
    const DroppedFiles files = filesIn(event->mimeData(), m_taken);
    if (!copies || files.isEmpty())
        return false;
    // A place for files of all kinds gets these, too.
    for (const QWidget *under = m_window.childAt(event->position().toPoint()); under;
         under = under->parentWidget()) {
        if (under->property("takesAllFiles").toBool())
            return false;
    }
    // Never a move, which lets a file manager remove the file.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    return true;
}

void FileDrops::showHint(const QDropEvent *event)
{
    if (!m_hint) {
        m_hint = new DropHint(&m_window);
        m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    static_cast<DropHint *>(m_hint)->setText(hintFor(filesIn(event->mimeData(), m_taken)));
    m_hint->setGeometry(m_window.rect());
    m_hint->raise();
    m_hint->show();
}

void FileDrops::hideHint()
{
    if (m_hint)
        m_hint->hide();
}

} // namespace attache
