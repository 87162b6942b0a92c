#pragma once

#include "core/brief/brief.h"
#include "core/domain/sent_minutes.h"
#include "ui/widgets/card.h"

#include <QSet>

class QBoxLayout;
class QLineEdit;

namespace attache {

class Desk;
class FlowLayout;
class PasswordRow;
class SegmentedControl;

/// How the minutes are sent: which edition, in which form, to whom, under which name and with which
/// password, and what was sent so far.
class SendPanel : public CardWidget
{
    Q_OBJECT

public:
    explicit SendPanel(Desk &desk, QWidget *parent = nullptr);

    /// @p kept are the editions of the visit, the newest first; @p changes how many things differ
    /// from the one that was sent last.
    void setVisit(const BriefData &brief, const std::vector<Contact> &people,
                  const std::vector<SentMinutes> &kept);
    void setChanges(int changes);

    Edition edition() const;
    void setEdition(Edition edition);
    MinutesForm form() const;
    void setForm(MinutesForm form);
    /// Those who are to have them.
    std::vector<Contact> recipients() const;
    /// Without ending.
    QString fileName() const;
    /// Where PDFs are put; empty while nobody has chosen.
    QString folder() const { return m_folderPath; }
    void setFolder(const QString &path);
    void setFileName(const QString &name);
    /// Empty for none.
    QString password() const;

Q_SIGNALS:
    void editionChanged(attache::Edition edition);
    void sendRequested();
    void printRequested();
    void copyRequested();
    void addPersonRequested();
    void folderRequested();
    void viewRequested(attache::Id<attache::SentMinutes> edition);
    void markSentRequested(attache::Id<attache::SentMinutes> edition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addForm();
    void addRecipients();
    void addFile();
    void addFolder(QVBoxLayout *column);
    void addLog();
    void addButtons();
    void showPeople();
    void showFile();
    void showKept();
    void showForm();
    QWidget *personRow(const Contact &person, int nameWidth);
    bool hasRoomForPosts() const;
    void fitToWidth();
    bool isAbsent(const Contact &person) const;
    QWidget *logRow(const SentMinutes &edition);

    Desk &m_desk;
    BriefData m_brief;
    std::vector<Contact> m_people;
    std::vector<SentMinutes> m_kept;
    QSet<Id<Contact>> m_leftOut;
    int m_changes = 0;
    QString m_pattern;
    bool m_ownName = false; ///< the person gave the file another name

    QVBoxLayout *m_column = nullptr; ///< of what is chosen
    Tag *m_number;
    CardWidget *m_sentBox;
    TextLabel *m_sentClause;
    TextLabel *m_sentNote;
    SegmentedControl *m_edition;
    TextLabel *m_safe;
    SegmentedControl *m_form;
    TextLabel *m_peopleCount;
    QVBoxLayout *m_peopleRows = nullptr;
    QList<QWidget *> m_posts;
    QWidget *m_ours = nullptr;
    FlowLayout *m_oursRow = nullptr;
    QWidget *m_file;
    QLineEdit *m_name;
    QBoxLayout *m_nameRow = nullptr;
    QLineEdit *m_folder;
    QString m_folderPath;
    PasswordRow *m_password;
    TextLabel *m_passwordHint;
    QWidget *m_log;
    QVBoxLayout *m_logRows = nullptr;
    Button *m_print = nullptr;
    Button *m_copy = nullptr;
    Button *m_send = nullptr;
};

} // namespace attache
