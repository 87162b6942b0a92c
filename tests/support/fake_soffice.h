#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attache::test {

/// A program in LibreOffice's place, in a folder of its own. While one lives, it is the only one
/// that is found.
class FakeSoffice
{
public:
    FakeSoffice()
        : m_path(qgetenv("PATH"))
    {
        qputenv("PATH", QFile::encodeName(m_folder.path()));
    }
    ~FakeSoffice()
    {
        qputenv("PATH", m_path);
        if (m_pipe >= 0)
            ::close(m_pipe);
    }
    FakeSoffice(const FakeSoffice &) = delete;
    FakeSoffice &operator=(const FakeSoffice &) = delete;

    QString program() const { return m_folder.filePath(QStringLiteral("soffice")); }
    /// The files it was given, a line for each time it was started.
    QByteArray calls() const
    {
        QFile file(m_folder.filePath(QStringLiteral("calls")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Draws @p picture for each file it is given.
    void draw(const QByteArray &picture)
    {
        write(QStringLiteral("picture"), picture);
        script("echo \"$@\" >> $here/calls\n"
               "for file; do case $file in *.pptx)\n"
               "  /bin/cp $here/picture ${file%.pptx}.png ;;\n"
               "esac; done\n");
    }
    /// Starts a child and never ends, nor does the child.
    void hang()
    {
        const QByteArray pipe = QFile::encodeName(m_folder.filePath(QStringLiteral("pipe")));
        ASSERT_EQ(::mkfifo(pipe.constData(), 0600), 0);
        m_pipe = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        ASSERT_GE(m_pipe, 0);
        // Both hold the pipe open, so that its end is theirs.
        script("exec > $here/pipe\n/bin/sleep 1000000 &\necho running\nwait\n");
    }
    /// Waits until the program of hang() is running with its child.
    void waitUntilRunning() const
    {
        pollfd events{m_pipe, POLLIN, 0};
        ASSERT_EQ(::poll(&events, 1, -1), 1);
        char text[16] = {};
        ASSERT_GT(::read(m_pipe, text, sizeof text), 0);
    }
    /// Waits until neither the program nor its child lives any more.
    void waitUntilGone() const
    {
        char text[16];
        for (;;) {
            const auto got = ::read(m_pipe, text, sizeof text);
            if (got == 0)
                return; // nobody holds the other end
            pollfd events{m_pipe, POLLIN, 0};
            if (got < 0) {
                ASSERT_EQ(errno, EAGAIN);
                ASSERT_EQ(::poll(&events, 1, -1), 1);
            }
        }
    }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
        ASSERT_TRUE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void script(const QByteArray &commands)
    {
        write(QStringLiteral("soffice"),
              "#!/bin/sh\nhere=" + QFile::encodeName(m_folder.path()) + "\n" + commands);
    }

    QTemporaryDir m_folder;
    QByteArray m_path;
    int m_pipe = -1;
};

} // namespace attache::test
