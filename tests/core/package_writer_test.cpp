#include "core/deck/package_writer.h"
#include "tests/support/temp_workspace.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace attache {

namespace {

/// A draft is held in memory, and in a file where more is copied: by megabytes.
class CheckedPackage : public testing::TestWithParam<int>
{
protected:
    void SetUp() override
    {
        QByteArray pixels(qsizetype(GetParam()) << 20, Qt::Uninitialized);
        auto *const words = reinterpret_cast<quint32 *>(pixels.data());
        QRandomGenerator(1).generate(words, words + pixels.size() / 4);
        PackageWriter source;
        source.make(Picture, QStringLiteral("image/png"),
                    [pixels]() -> Result<QByteArray> { return pixels; });
        ASSERT_OK(source.save(at(QStringLiteral("source.pptx"))));
        auto opened = Package::open(at(QStringLiteral("source.pptx")));
        ASSERT_OK(opened);
        m_source = *std::move(opened);
        m_writer.copy(*m_source, *m_source->part(Picture), Picture, QStringLiteral("image/png"));
    }

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files, QDir::Name); }

    const QString Picture = QStringLiteral("ppt/media/image1.png");
    QTemporaryDir m_folder;
    std::unique_ptr<Package> m_source;
    PackageWriter m_writer;
};

} // namespace

TEST_P(CheckedPackage, IsWhatWasLookedThrough)
{
    QByteArray seen;
    ASSERT_OK(m_writer.save(at(QStringLiteral("new.pptx")), {},
                            [&](std::unique_ptr<QIODevice> written) -> Result<void> {
                                EXPECT_EQ(names(), (QStringList{QStringLiteral("source.pptx")}));
                                seen = written->readAll();
                                return {};
                            }));
    EXPECT_GT(seen.size(), qsizetype(GetParam()) << 20);
    EXPECT_TRUE(bytesOf(QStringLiteral("new.pptx")) == seen);
    const auto written = Package::open(at(QStringLiteral("new.pptx")));
    ASSERT_OK(written);
    EXPECT_EQ((*written)->part(Picture)->crc, m_source->part(Picture)->crc);
    EXPECT_EQ(names().size(), 2);
}

TEST_P(CheckedPackage, RefusedLeavesWhatStoodThere)
{
    QFile before(at(QStringLiteral("new.pptx")));
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("before");
    before.close();
    const Result<void> written =
        m_writer.save(before.fileName(), {}, [](std::unique_ptr<QIODevice>) -> Result<void> {
            return Error{Error::Kind::Invalid, QStringLiteral("not sound"), {}, {}};
        });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message, QStringLiteral("not sound"));
    EXPECT_EQ(bytesOf(QStringLiteral("new.pptx")), "before");
    EXPECT_EQ(names().size(), 2);
}

TEST_P(CheckedPackage, GoesBehindWhatADeviceHolds)
{
    QBuffer device;
    ASSERT_TRUE(device.open(QIODevice::ReadWrite));
    QByteArray seen;
    ASSERT_OK(
        m_writer.writeChecked(device, {}, [&](std::unique_ptr<QIODevice> written) -> Result<void> {
            EXPECT_EQ(device.size(), 0);
            seen = written->readAll();
            return {};
        }));
    EXPECT_TRUE(device.data() == seen);
}

INSTANTIATE_TEST_SUITE_P(Sizes, CheckedPackage, testing::Values(1, 33));

} // namespace attache
