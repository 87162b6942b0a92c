#pragma once

#include "core/base/interface_language.h"
#include "core/sample/sample_workspace.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/manual_clock.h"
#include "ui/desk/file_chooser.h"
#include "ui/desk/preferences.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace attache::test {

/// Answers for the person who is asked for a file.
class ScriptedFiles final : public FileChooser
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &) override
    {
        return std::exchange(toOpen, {});
    }
    QString fileToSave(QWidget *, const QString &, const QString &suggestion,
                       const QString &) override
    {
        suggested = suggestion;
        return std::exchange(toSave, {});
    }
    bool choosePrinter(QWidget *, QPrinter &, int) override { return false; }

    QString toOpen;
    QString toSave;
    QString suggested;
};

/// The program's window as it runs, on files in a temporary folder and a clock of its own.
class WindowSession
{
public:
    WindowSession()
        : theme(*static_cast<QApplication *>(QCoreApplication::instance()))
        , settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , preferences(settings)
    {
        theme.setReducedMotion(true);
        preferences.setLanguage(QStringLiteral("en"));
        begin();
    }

    /// As when the program is started anew.
    void begin()
    {
        session.reset();
        session = std::make_unique<Session>(
            SessionParts{clock, theme, preferences, language, files, directory.path()});
    }

    QString path(const QString &name) const { return directory.filePath(name); }
    QString samplePath() const { return path(QStringLiteral("sample.attache")); }

    /// A file with the sample workspace in it, in English, closed.
    void makeSample()
    {
        // Ids are unique where they are made in different milliseconds, or by one workspace: the
        // window, whose clock stands still, could otherwise make one that is in the sample.
        const ManualClock earlier(clock.now().addSecs(-1));
        auto created = createWorkspace(samplePath(), earlier);
        ASSERT_TRUE(created.has_value());
        const Result<void> filled = fillSample(**created, Language::English);
        ASSERT_TRUE(filled.has_value()) << qPrintable(filled.error().detail);
    }
    void openSample()
    {
        makeSample();
        session->start(samplePath());
        ASSERT_NE(session->mainWindow(), nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    }

    MainWindow &main() { return *session->mainWindow(); }
    ShellWindow &window() { return main().window(); }
    Connection &connection() { return main().desk().connection(); }
    qint64 number(const char *sql) { return connection().integer(sql).value_or(-1); }

    QTemporaryDir directory;
    ManualClock clock{QDateTime(QDate(2026, 11, 24), QTime(0, 40), Qt::UTC)};
    Theme theme;
    QSettings settings;
    Preferences preferences;
    InterfaceLanguage language;
    ScriptedFiles files;
    std::unique_ptr<Session> session;
};

/// The button in @p parent that says @p text; null when there is none in sight.
template <typename ButtonType = QAbstractButton>
ButtonType *buttonSaying(QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<ButtonType *>()) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

/// Whether some text in sight in @p parent has @p words in it.
inline bool says(QWidget *parent, const QString &words)
{
    for (const auto *label : parent->findChildren<QLabel *>()) {
        if (label->text().contains(words) && label->isVisibleTo(parent))
            return true;
    }
    return false;
}

} // namespace attache::test
