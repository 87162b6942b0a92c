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
        painter.setPen(colors.text);
        painter.setFont(fontFor(FontRole::Title));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleName());
    }
};

} // namespace

DroppedFiles sortDropped(const QStringList &paths)
{
    DroppedFiles files;
    for (const QString &path : paths) {
        if (endsWithOne(path, DeckEndings))
            files.decks.append(path);
        else if (files.table.isEmpty() && endsWithOne(path, TableEndings))
            files.table = path;
        else
            files.others.append(path);
    }
    return files;
}

namespace {

DroppedFiles filesIn(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return sortDropped(paths);
}

} // namespace

FileDrops::FileDrops(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
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
        const DroppedFiles files = filesIn(drop->mimeData());
        if (!files.decks.isEmpty())
            Q_EMIT decksDropped(files.decks);
        if (!files.table.isEmpty())
            Q_EMIT tableDropped(files.table);
        if (!files.others.isEmpty())
            Q_EMIT othersDropped(files.others);
        return true;
    }
    default:
        return false;
    }
}

bool FileDrops::take(QDropEvent *event) const
{
    const bool copies = event->possibleActions().testFlag(Qt::CopyAction);
    if (!m_enabled || !copies || filesIn(event->mimeData()).isEmpty())
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
    const DroppedFiles files = filesIn(event->mimeData());
    const auto decks = static_cast<int>(files.decks.size());
    static_cast<DropHint *>(m_hint)->setText(decks > 0
                                                 ? tr("Drop to import %Ln deck(s)", nullptr, decks)
                                                 : tr("Drop to import the list"));
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
