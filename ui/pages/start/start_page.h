#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QWidget>

namespace attache {

class Button;
class CardWidget;
class ScrollBody;

/// Why a workspace could not be opened, and what can be done about it.
struct OpenProblem
{
    Error error;
    QString path;
    QString backup; ///< the newest sound one; empty when there is none
    QDateTime backupAt;
    bool isHeldElsewhere = false; ///< by another computer
    bool mayBeRead = false;       ///< though it cannot be edited
};

/// Who works with a new workspace, as they introduced themselves; both may be empty.
struct Introduction
{
    QString person;
    QString company;
};

/// What is shown while no workspace is open: the first choices, or why a file could not be opened.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void showWelcome(const QStringList &recentFiles);
    void showProblem(const OpenProblem &problem);
    /// Asks who will work with a workspace that was just made.
    void showIntroduction();
    /// The logo that was chosen for it.
    void showLogo(const QByteArray &picture);
    /// A line in danger over the choices: what went wrong in making a file.
    void showError(const QString &message);

Q_SIGNALS:
    void sampleRequested();
    void importRequested();
    void emptyRequested();
    /// An empty path: which is still to be asked.
    void openRequested(const QString &path);
    void readOnlyRequested(const QString &path);
    /// It is no longer open on the other computer, the person says.
    void takeOverRequested(const QString &path);
    void restoreRequested(const QString &path, const QString &backup);
    void welcomeRequested();
    void languageChosen(const QString &language);
    /// A logo is to be chosen, for showLogo().
    void logoRequested();
    /// Empty where the person skipped it.
    void introduced(const attache::Introduction &introduction);

private:
    QWidget *makeHead();
    QWidget *makeChoice(const QString &iconName, const QString &title, const QString &text,
                        const QString &button, void (StartPage::*chosen)());
    QWidget *makeRecent(const QStringList &files);
    void addProblemButtons(CardWidget *card, const OpenProblem &problem);
    QWidget *beginContent();

    ScrollBody *m_body;
    QWidget *m_content = nullptr;
    QWidget *m_error = nullptr;
    Button *m_logo = nullptr; ///< of the introduction
};

} // namespace attache
