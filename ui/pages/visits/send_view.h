#pragma once

#include "core/brief/brief.h"
#include "core/brief/minutes_changes.h"
#include "core/domain/sent_minutes.h"

#include <QWidget>

class QTemporaryDir;

namespace attache {

class ChangeNotes;
class Desk;
class ErrorSwitch;
class PageThumbs;
class PaperView;
class SegmentedControl;
class SendPanel;
class TextLabel;

/// Sending the minutes: the paper as it will be, with what changed since it was sent last marked
/// in its margin, and beside it how it is sent.
class SendView : public QWidget
{
    Q_OBJECT

public:
    explicit SendView(Desk &desk, QWidget *parent = nullptr);
    ~SendView() override;

    void setBrief(const BriefData &brief);
    Edition edition() const;
    void setEdition(Edition edition);
    /// The editions that were exported, the newest first.
    const std::vector<SentMinutes> &kept() const { return m_kept; }

    void exportPdf();
    void copyText();
    void copyMarkdown();
    void print();
    /// Opens the mail program with the external edition.
    void openInMail();
    /// The edition that was exported last, or else the minutes as they are now.
    void markSent();

Q_SIGNALS:
    void notesRequested();
    void addPersonRequested();
    void editionChanged(attache::Edition edition);
    /// What is being typed is to be saved before something is made of it.
    void saveRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where the PDF goes without asking; empty where nobody has chosen a folder.
    QString pathChosen() const;
    QString askForPath();
    void chooseFolder();
    enum class Show { Now, Sent, Compared };
    struct Written
    {
        MinutesData said;
        Document document;
    };

    QWidget *makePaper();
    void connectPanel();
    void showPaper();
    void showSegments();
    void showChanges(const std::vector<MinutesChange> &changes);
    Result<Written> written(Edition edition) const;
    /// The edition that went out last, as what is shown is one; null without one.
    const SentMinutes *lastSent() const;
    Result<ComparedMinutes> compared() const;
    Result<Document> shownDocument();
    void send();
    Result<Id<SentMinutes>> keep(const QString &title, const Written &minutes, MinutesForm form,
                                 const QString &fileName, bool mark);
    void say(const QString &what, const QString &file, Id<SentMinutes> edition);
    void markSent(Id<SentMinutes> edition);
    void open(Id<SentMinutes> edition);
    void takeBack(int change);
    template <typename Use>
    void with(Edition edition, Use use);

    Desk &m_desk;
    BriefData m_brief;
    std::vector<SentMinutes> m_kept;
    std::vector<MinutesChange> m_changes;
    bool m_stale = true;
    TextLabel *m_title;
    TextLabel *m_note;
    SegmentedControl *m_show;
    PageThumbs *m_thumbs;
    PaperView *m_paper;
    ErrorSwitch *m_readable = nullptr;
    ChangeNotes *m_notes;
    SendPanel *m_panel;
    std::unique_ptr<QTemporaryDir> m_files; ///< editions opened from the workspace
};

} // namespace attache
